package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.StepDefinition;
import dev.penstock.step.StepType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The runs of a ForEach step's body, one for each item. */
final class Loop {
  private static final int MOST_AT_ONCE = 50;

  final StepNode step;
  final List<StepNode> runs = new ArrayList<>();
  final Deque<StepNode> pending = new ArrayDeque<>();

  /** How many run now. */
  int running;

  Loop(StepNode step, List<Node> items) {
    this.step = step;
    StepDefinition body = step.definition.body().get(0);
    StepType type = StepType.ofWireName(body.type());
    if (type == null) {
      throw EngineException.invalid("the body of \"" + step.name + "\" is of an unknown type");
    }
    for (int i = 0; i < items.size(); i++) {
      runs.add(new StepNode(body, body.name() + "-" + i, type, this, items.get(i)));
    }
    pending.addAll(runs);
  }

  int mostAtOnce() {
    if (step.definition.arguments().get("MaxConcurrency") instanceof NumberNode number) {
      return Math.max(1, Math.min(MOST_AT_ONCE, (int) Double.parseDouble(number.digits())));
    }
    return MOST_AT_ONCE;
  }

  long count(StepNode.Phase phase) {
    return runs.stream().filter(each -> each.phase == phase).count();
  }
}
