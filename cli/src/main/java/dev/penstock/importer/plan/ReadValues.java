package dev.penstock.importer.plan;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.importer.step.Want;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which values of which files a definition reads, and as what: a comparison tells the type. */
final class ReadValues {
  private final Map<String, Want> parameters = new HashMap<>();
  private final Map<String, Map<String, Want>> byFile = new LinkedHashMap<>();

  private ReadValues() {}

  static ReadValues of(PipelineDefinition definition) {
    ReadValues values = new ReadValues();
    for (ParameterDefinition parameter : definition.parameters()) {
      Want want =
          switch (String.valueOf(parameter.json().text("Type"))) {
            case "Integer", "Float" -> Want.FLOAT;
            case "Boolean" -> Want.BOOLEAN;
            default -> Want.STRING;
          };
      values.parameters.put(parameter.name(), want);
    }
    for (StepDefinition step : definition.allSteps()) {
      dev.penstock.definition.NodeVisitor.visit(step, (place, node) -> values.found(node));
    }
    return values;
  }

  /** The paths that are read of a property file, with their types. */
  Map<String, Want> of(String step, String file) {
    return byFile.getOrDefault("Steps." + step + ".PropertyFiles." + file, Map.of());
  }

  private void found(Node node) {
    if (!(node instanceof ObjectNode object)) {
      return;
    }
    Node left = object.get("LeftValue");
    Node right = object.get("RightValue");
    if (left != null && right != null) {
      compared(left, right);
      compared(right, left);
    }
    if (object.get("QueryValue") != null
        && object.get("Values") instanceof ArrayNode values
        && !values.elements().isEmpty()) {
      compared(
          java.util.Objects.requireNonNull(object.get("QueryValue")), values.elements().get(0));
    }
    read(object, Want.STRING);
  }

  private void compared(Node node, Node with) {
    Want want = typeOf(with);
    if (node instanceof ObjectNode object && want != null) {
      read(object, want);
    }
  }

  private void read(ObjectNode object, Want want) {
    if (object.get("Std:JsonGet") instanceof ObjectNode get
        && get.get("PropertyFile") instanceof ObjectNode file
        && file.text("Get") != null
        && get.text("Path") != null) {
      byFile
          .computeIfAbsent(String.valueOf(file.text("Get")), each -> new LinkedHashMap<>())
          .merge(
              String.valueOf(get.text("Path")),
              want,
              (before, now) -> before == Want.STRING ? now : before);
    }
  }

  /** A whole number may be compared with one that is not: numbers are read as fractions. */
  private @Nullable Want typeOf(Node node) {
    if (node instanceof NumberNode) {
      return Want.FLOAT;
    }
    if (node instanceof BooleanNode) {
      return Want.BOOLEAN;
    }
    if (node instanceof ObjectNode object && object.text("Get") != null) {
      String parameter =
          new dev.penstock.definition.Reference(String.valueOf(object.text("Get")), "").parameter();
      return parameter == null ? null : parameters.get(parameter);
    }
    return null;
  }
}
