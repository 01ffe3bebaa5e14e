package dev.penstock.cli;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.diff.Printable;
import dev.penstock.local.evaluate.Comparison;
import org.jspecify.annotations.Nullable;

/** A comparison with what was compared: {@code accuracy 0.979 >= AccuracyThreshold 0.95}. */
final class ComparisonText {
  private static final int LONGEST = 80;
  private static final String PARAMETERS = "Parameters.";

  private ComparisonText() {}

  static String of(Comparison comparison) {
    return side(comparison.leftExpression(), comparison.left())
        + " "
        + operator(comparison.type())
        + " "
        + side(comparison.rightExpression(), comparison.right());
  }

  private static String operator(String type) {
    return switch (type) {
      case "Equals" -> "=";
      case "GreaterThan" -> ">";
      case "GreaterThanOrEqualTo" -> ">=";
      case "LessThan" -> "<";
      case "LessThanOrEqualTo" -> "<=";
      case "In" -> "in";
      default -> type;
    };
  }

  private static String side(Node expression, Node value) {
    String name = name(expression);
    String json = value.toString();
    String shown = json.length() > LONGEST ? json.substring(0, LONGEST) + "…" : json;
    return Printable.of(name == null ? shown : name + " " + shown);
  }

  /** What people call a variable; null for a plain value. */
  private static @Nullable String name(Node expression) {
    if (!(expression instanceof ObjectNode object)) {
      return null;
    }
    String get = object.text("Get");
    if (get != null) {
      return get.startsWith(PARAMETERS) ? get.substring(PARAMETERS.length()) : get;
    }
    return object.get("Std:JsonGet") instanceof ObjectNode jsonGet ? jsonGet.text("Path") : null;
  }
}
