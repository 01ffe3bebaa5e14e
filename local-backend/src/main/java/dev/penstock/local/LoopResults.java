package dev.penstock.local;

import dev.penstock.definition.BodyReference;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
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
    if (succeeded == loop.runs().count()) {
      return "Succeeded";
    }
    return succeeded == 0 ? "Failed" : "PartiallySucceeded";
  }

  static ObjectNode of(Loop loop, String execution, Store store, RunScope scope)
      throws EvaluationException {
    List<ObjectNode> outputs = new ArrayList<>();
    for (Iteration iteration : loop.iterations) {
      Map<String, Node> bySteps = new LinkedHashMap<>();
      iteration.runs.forEach(
          (step, run) ->
              bySteps.put(
                  step,
                  run.phase == StepNode.Phase.SUCCEEDED
                      ? store.properties(execution, run.name)
                      : new NullNode()));
      outputs.add(new ObjectNode(bySteps));
    }
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("Status", Nodes.text(status(loop)));
    members.put("InputItemCount", Nodes.number(loop.iterations.size()));
    members.put("TotalStepCount", Nodes.number(loop.runs().count()));
    members.put("SucceededStepCount", Nodes.number(loop.count(StepNode.Phase.SUCCEEDED)));
    members.put("FailedStepCount", Nodes.number(loop.count(StepNode.Phase.FAILED)));
    members.put("StoppedStepCount", Nodes.number(loop.count(StepNode.Phase.STOPPED)));
    members.put("IterationOutputs", new ArrayNode(List.copyOf(outputs)));
    List<StepDefinition> body = loop.step.definition.body();
    if (body.size() == 1) {
      members.put("ChildOutputs", new ArrayNode(outputsOf(body.get(0), outputs)));
    }
    Node selected = selected(loop, outputs, scope);
    if (selected != null) {
      members.put("Selected", selected);
    }
    return new ObjectNode(members);
  }

  private static List<Node> outputsOf(StepDefinition step, List<ObjectNode> outputs) {
    List<Node> all = new ArrayList<>();
    outputs.forEach(each -> all.add(each.members().getOrDefault(step.name(), new NullNode())));
    return all;
  }

  private static @Nullable Node selected(Loop loop, List<ObjectNode> outputs, RunScope scope)
      throws EvaluationException {
    ObjectNode selector = Nodes.object(loop.step.definition.arguments().get("Selector"));
    Node field = selector.get("Field");
    BodyReference compared = BodyReference.ofSelector(loop.step.definition);
    if (field == null || compared == null) {
      return null;
    }
    boolean least = "MinBy".equals(selector.text("Pick"));
    Node best = null;
    BigDecimal bestValue = null;
    for (Node output : outputsOf(compared.step(), outputs)) {
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
