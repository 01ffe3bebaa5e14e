package dev.penstock.importer;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.importer.plan.StepOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What every definition has, without which there is no pipeline to be said. */
final class Frame {
  /** The service takes far fewer; more only keep javac busy. */
  private static final int MOST_STEPS = 10_000;

  private Frame() {}

  static void check(PipelineDefinition definition) {
    if (definition.json().get("Steps") == null) {
      throw new ImportFailure("Steps are missing: this is no definition of a pipeline.");
    }
    named(definition.json().get("Parameters"), "Parameters", false);
    named(definition.json().get("Steps"), "Steps", true);
    distinct(definition);
    int steps = definition.allSteps().size();
    if (steps > MOST_STEPS) {
      throw new ImportFailure(
          "There are " + steps + " steps, and the most that is imported are " + MOST_STEPS + ".");
    }
  }

  /** Steps are read, waited for and compared by name. */
  private static void distinct(PipelineDefinition definition) {
    Map<String, String> places = new HashMap<>();
    Deque<Map.Entry<String, Node>> open = new ArrayDeque<>();
    open.add(Map.entry("Steps", Objects.requireNonNull(definition.json().get("Steps"))));
    while (!open.isEmpty()) {
      Map.Entry<String, Node> list = open.remove();
      List<Node> steps =
          list.getValue() instanceof ArrayNode array ? array.elements() : List.<Node>of();
      for (int i = 0; i < steps.size(); i++) {
        String place = list.getKey() + "[" + i + "]";
        if (steps.get(i) instanceof ObjectNode json && json.text("Name") != null) {
          StepDefinition step = StepDefinition.of(json);
          String other = places.putIfAbsent(step.name(), place);
          if (other != null) {
            throw new ImportFailure(
                "Two steps are called \""
                    + step.name()
                    + "\": "
                    + other
                    + " and "
                    + place
                    + ". Steps are read and waited for by name; give one of them another.");
          }
          for (String inside : List.of("IfSteps", "ElseSteps", "ForEachBody")) {
            Node below = StepOrder.inside(step).isEmpty() ? null : step.arguments().get(inside);
            if (below != null) {
              open.add(Map.entry(place + ".Arguments." + inside, below));
            }
          }
        }
      }
    }
  }

  private static void named(@Nullable Node list, String place, boolean typed) {
    if (list == null) {
      return;
    }
    if (!(list instanceof ArrayNode array)) {
      throw new ImportFailure(place + " is not a list.");
    }
    for (int i = 0; i < array.elements().size(); i++) {
      Node element = array.elements().get(i);
      if (!(element instanceof ObjectNode object) || object.text("Name") == null) {
        throw new ImportFailure(place + "[" + i + "] is not an object with a Name.");
      }
      boolean untyped = typed && object.text("Type") == null;
      Node arguments = object.get("Arguments");
      if (untyped || (typed && arguments != null && !(arguments instanceof ObjectNode))) {
        throw new ImportFailure(
            place
                + "["
                + i
                + "] is not a step: "
                + (untyped ? "it has no Type." : "its Arguments are not an object."));
      }
    }
  }
}
