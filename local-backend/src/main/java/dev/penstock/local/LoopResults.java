package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.evaluate.EvaluationException;
import dev.penstock.local.store.Store;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What other steps read of a ForEach step. */
final class LoopResults {
  private LoopResults() {}

  /** {@code Status} as the service calls it. */
  static String status(Loop loop) {
    long succeeded = loop.count(StepNode.Phase.SUCCEEDED);
    if (succeeded == loop.runs.size()) {
      return "Succeeded";
    }
    return succeeded == 0 ? "Failed" : "PartiallySucceeded";
  }

  static ObjectNode of(Loop loop, String execution, Store store, RunScope scope)
      throws EvaluationException {
    List<Node> outputs = new ArrayList<>();
    for (StepNode run : loop.runs) {
      outputs.add(
          run.phase == StepNode.Phase.SUCCEEDED
              ? store.properties(execution, run.name)
              : new NullNode());
    }
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("Status", Nodes.text(status(loop)));
    members.put("InputItemCount", Nodes.number(loop.runs.size()));
    members.put("TotalStepCount", Nodes.number(loop.runs.size()));
    members.put("SucceededStepCount", Nodes.number(loop.count(StepNode.Phase.SUCCEEDED)));
    members.put("FailedStepCount", Nodes.number(loop.count(StepNode.Phase.FAILED)));
    members.put("StoppedStepCount", Nodes.number(loop.count(StepNode.Phase.STOPPED)));
    members.put("ChildOutputs", new ArrayNode(outputs));
    Node selected = selected(loop, outputs, scope);
    if (selected != null) {
      members.put("Selected", selected);
    }
    return new ObjectNode(members);
  }

  private static @Nullable Node selected(Loop loop, List<Node> outputs, RunScope scope)
      throws EvaluationException {
    ObjectNode selector = Nodes.object(loop.step.definition.arguments().get("Selector"));
    Node field = selector.get("Field");
    if (field == null) {
      return null;
    }
    boolean least = "MinBy".equals(selector.text("Pick"));
    Node best = null;
    BigDecimal bestValue = null;
    for (Node output : outputs) {
      if (output instanceof ObjectNode properties) {
        BigDecimal value = number(scope.forSelector(properties).resolve(field));
        int order = bestValue == null ? 1 : value.compareTo(bestValue);
        if (bestValue == null || (least ? order < 0 : order > 0)) {
          best = output;
          bestValue = value;
        }
      }
    }
    return best;
  }

  private static BigDecimal number(Node value) throws EvaluationException {
    try {
      if (value instanceof NumberNode number) {
        return new BigDecimal(number.digits());
      }
      if (value instanceof Node.TextNode text) {
        return new BigDecimal(text.value());
      }
    } catch (NumberFormatException noNumber) {
      throw new EvaluationException("the selector compares numbers, and found " + value);
    }
    throw new EvaluationException("the selector compares numbers, and found " + value);
  }
}
