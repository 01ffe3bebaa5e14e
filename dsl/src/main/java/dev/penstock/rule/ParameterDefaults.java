package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.ParameterDefinition;
import java.util.List;

/** PSK210: a parameter's default is of its type and among its enum values. */
final class ParameterDefaults implements Rule {
  private static final int START_VALUE = 1024;

  @Override
  public void check(Topology topology, Report report) {
    for (ParameterDefinition parameter : topology.definition().parameters()) {
      Node value = parameter.defaultValue();
      if (value == null || value instanceof Node.NullNode) {
        continue;
      }
      String place = "Parameters." + parameter.name() + ".DefaultValue";
      if (value instanceof TextNode text && text.value().length() > START_VALUE) {
        report.error(
            "PSK210",
            null,
            place,
            "the default has "
                + text.value().length()
                + " characters; the service takes values of at most "
                + START_VALUE,
            "Put it into a file in S3, and let the default be its location.");
      }
      if (!fits(parameter.type(), value)) {
        report.error(
            "PSK210",
            null,
            place,
            "the default is not of the parameter's type " + parameter.type(),
            "Give a default of this type, or the parameter another.");
      } else if (parameter.json().get("EnumValues") instanceof ArrayNode allowed
          && !allowed.elements().isEmpty()
          && !allowed.elements().contains(value)) {
        List<String> texts =
            allowed.elements().stream()
                .map(each -> each instanceof TextNode text ? text.value() : String.valueOf(each))
                .toList();
        report.error(
            "PSK210",
            null,
            place,
            "the default is none of the parameter's enum values",
            "Take one of " + String.join(", ", texts) + ".");
      }
    }
  }

  private static boolean fits(String type, Node value) {
    return switch (type) {
      case "Integer" -> value instanceof NumberNode number && number.isInteger();
      case "Float" -> value instanceof NumberNode;
      case "Boolean" -> value instanceof BooleanNode;
      default -> value instanceof TextNode;
    };
  }
}
