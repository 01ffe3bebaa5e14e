package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The runs of a ForEach step's body: each of its steps once for each item. */
final class Loop {
  private static final int MOST_AT_ONCE = 50;

  final StepNode step;
  final List<Iteration> iterations = new ArrayList<>();

  /** The runs that wait for no other; an iteration that has begun goes before the next. */
  final Deque<StepNode> pending = new ArrayDeque<>();

  /** How many are taken from those and have not ended. */
  int taken;

  /** How many of these have begun. */
  int running;

  private final Map<String, Set<String>> waitsFor = new HashMap<>();

  Loop(StepNode step, List<Node> items) {
    this.step = step;
    for (StepDefinition body : step.definition.body()) {
      Set<String> sources = new LinkedHashSet<>(body.dependsOn());
      for (Reference reference : PipelineDefinition.references(body)) {
        if (reference.step() != null) {
          sources.add(reference.step());
        }
      }
      sources.remove(body.name());
      waitsFor.put(body.name(), sources);
    }
    for (int i = 0; i < items.size(); i++) {
      iterations.add(new Iteration(this, i, items.get(i)));
    }
    runs().filter(run -> run.waiting == 0).forEach(pending::add);
  }

  /** The steps that a step of the body waits for, those outside the body too. */
  Set<String> waitsFor(StepDefinition body) {
    return waitsFor.getOrDefault(body.name(), Set.of());
  }

  Stream<StepNode> runs() {
    return iterations.stream().flatMap(each -> each.runs.values().stream());
  }

  /** Puts runs that nothing holds back any more before the others, in their order. */
  void goOn(List<StepNode> free) {
    for (int i = free.size() - 1; i >= 0; i--) {
      pending.addFirst(free.get(i));
    }
  }

  int mostAtOnce() {
    if (step.definition.arguments().get("MaxConcurrency") instanceof NumberNode number) {
      return Math.max(1, Math.min(MOST_AT_ONCE, (int) Double.parseDouble(number.digits())));
    }
    return MOST_AT_ONCE;
  }

  long count(StepNode.Phase phase) {
    return runs().filter(each -> each.phase == phase).count();
  }
}
