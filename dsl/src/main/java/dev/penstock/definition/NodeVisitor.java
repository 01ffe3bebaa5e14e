package dev.penstock.definition;

import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Walks a step's JSON with the place of each node, leaving out the steps inside it. */
public final class NodeVisitor {
  private static final Place ARGUMENTS = Place.of("Arguments");

  private NodeVisitor() {}

  /**
   * Visits every node of a step, containers before what they hold.
   *
   * @param step the step
   * @param visit takes the place, for example {@code Arguments.Tags[0].Value}, and the node
   */
  public static void visit(StepDefinition step, BiConsumer<Place, Node> visit) {
    Set<String> inner =
        switch (step.type()) {
          case "Condition" -> Set.of("IfSteps", "ElseSteps");
          case "ForEach" -> Set.of("ForEachBody");
          default -> Set.of();
        };
    for (Map.Entry<String, Node> member : step.json().members().entrySet()) {
      if (!inner.isEmpty()
          && member.getKey().equals("Arguments")
          && member.getValue() instanceof ObjectNode arguments) {
        for (Map.Entry<String, Node> argument : arguments.members().entrySet()) {
          if (!inner.contains(argument.getKey())) {
            visit(ARGUMENTS.member(argument.getKey()), argument.getValue(), visit);
          }
        }
      } else {
        visit(Place.of(member.getKey()), member.getValue(), visit);
      }
    }
  }

  /**
   * Visits every node of a tree, containers before what they hold.
   *
   * @param place the place of the root
   * @param node the root
   * @param visit takes the place and the node
   */
  public static void visit(Place place, Node node, BiConsumer<Place, Node> visit) {
    visit.accept(place, node);
    if (node instanceof ObjectNode object) {
      object.members().forEach((name, member) -> visit(place.member(name), member, visit));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.elements().size(); i++) {
        visit(place.element(i), array.elements().get(i), visit);
      }
    }
  }
}
