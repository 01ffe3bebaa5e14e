package dev.penstock.diff;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether each step of a document has a name of its own, by which it can be found again. */
final class StepNames {
  private final Set<String> names = new HashSet<>();

  private StepNames() {}

  static boolean areUnique(ObjectNode document) {
    return new StepNames().areNew(document.get("Steps"));
  }

  private boolean areNew(@Nullable Node steps) {
    if (steps == null) {
      return true;
    }
    return steps instanceof ArrayNode array
        && array.elements().stream()
            .allMatch(step -> step instanceof ObjectNode object && isNew(object));
  }

  private boolean isNew(ObjectNode step) {
    String name = step.text("Name");
    if (name == null || !names.add(name)) {
      return false;
    }
    if (!(step.get("Arguments") instanceof ObjectNode arguments)) {
      return true;
    }
    String type = step.text("Type");
    return "Condition".equals(type)
        ? areNew(arguments.get("IfSteps")) && areNew(arguments.get("ElseSteps"))
        : !"ForEach".equals(type) || areNew(arguments.get("ForEachBody"));
  }
}
