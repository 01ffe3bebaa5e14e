package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.StepDefinition;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Walks a step's conditions with those inside them. */
final class Conditions {
  private Conditions() {}

  static void visit(StepDefinition step, BiConsumer<String, Node> visit) {
    if (step.type().equals("Condition")) {
      all("Conditions", step.arguments().get("Conditions"), visit);
    }
  }

  private static void all(String place, @Nullable Node list, BiConsumer<String, Node> visit) {
    List<Node> elements = Nodes.elements(list);
    for (int i = 0; i < elements.size(); i++) {
      one(place + "[" + i + "]", elements.get(i), visit);
    }
  }

  private static void one(String place, Node condition, BiConsumer<String, Node> visit) {
    visit.accept(place, condition);
    Node inner = Nodes.at(condition, "Condition");
    if (inner != null) {
      one(place + ".Condition", inner, visit);
    }
    all(place + ".Conditions", Nodes.at(condition, "Conditions"), visit);
  }
}
