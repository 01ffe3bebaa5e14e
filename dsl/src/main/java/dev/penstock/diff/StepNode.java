package dev.penstock.diff;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.StepDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A step's JSON without the steps inside it. */
final class StepNode {
  private static final ArrayNode EMPTY = new ArrayNode(List.of());

  private StepNode() {}

  static ObjectNode of(StepDefinition step) {
    if (!(step.json().get("Arguments") instanceof ObjectNode arguments)) {
      return step.json();
    }
    Map<String, Node> members = new LinkedHashMap<>(step.json().members());
    members.put("Arguments", arguments(step, arguments));
    return new ObjectNode(members);
  }

  // An empty list stays: to the service it is not the same as none.
  private static ObjectNode arguments(StepDefinition step, ObjectNode arguments) {
    Map<String, Node> members = new LinkedHashMap<>(arguments.members());
    switch (step.type()) {
      case "Condition" -> {
        members.computeIfPresent("IfSteps", (name, steps) -> EMPTY);
        members.computeIfPresent("ElseSteps", (name, steps) -> EMPTY);
      }
      case "ForEach" ->
          members.computeIfPresent(
              "ForEachBody",
              (name, steps) ->
                  new ArrayNode(
                      step.body().stream().map(each -> (Node) new TextNode(each.name())).toList()));
      default -> {}
    }
    return new ObjectNode(members);
  }
}
