package dev.penstock.diff;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * JSON as people read it: variables by what they get, a Join as one text, conditions as formulas.
 */
final class ExpressionText {
  private static final Map<String, String> OPERATORS =
      Map.of(
          "Equals", "==",
          "GreaterThan", ">",
          "GreaterThanOrEqualTo", ">=",
          "LessThan", "<",
          "LessThanOrEqualTo", "<=");
  private static final Set<String> COMPARISON = Set.of("Type", "LeftValue", "RightValue");
  private static final Set<String> IN = Set.of("Type", "QueryValue", "Values");
  private static final Set<String> NOT = Set.of("Type", "Condition");
  private static final Set<String> OR = Set.of("Type", "Conditions");

  private ExpressionText() {}

  static boolean isCondition(ObjectNode object) {
    return condition(object) != null;
  }

  static String of(@Nullable Node node) {
    if (node instanceof ArrayNode array) {
      return list(array.elements(), "[", "]");
    }
    if (!(node instanceof ObjectNode object)) {
      return Printable.of(String.valueOf(node));
    }
    String known = object.isVariable() ? variable(object) : condition(object);
    if (known != null) {
      return known;
    }
    StringJoiner text = new StringJoiner(", ", "{", "}");
    object.members().forEach((name, value) -> text.add(Printable.of(name) + ": " + of(value)));
    return text.toString();
  }

  private static @Nullable String variable(ObjectNode object) {
    if (object.get("Get") instanceof TextNode get) {
      return Printable.of(get.value());
    }
    if (object.get("Std:Join") instanceof ObjectNode join
        && join.get("Values") instanceof ArrayNode values) {
      return join(join.text("On"), values);
    }
    if (object.get("Std:JsonGet") instanceof ObjectNode get) {
      Node file = get.get("PropertyFile") != null ? get.get("PropertyFile") : get.get("S3Uri");
      return "JsonGet(" + of(file) + ", " + of(get.get("Path")) + ")";
    }
    return null;
  }

  private static String join(@Nullable String on, ArrayNode values) {
    StringJoiner text = new StringJoiner(Printable.of(on == null ? "" : on), "\"", "\"");
    for (Node value : values.elements()) {
      if (value instanceof TextNode literal) {
        String quoted = Printable.of(literal.toString());
        text.add(quoted.substring(1, quoted.length() - 1));
      } else {
        text.add("${" + of(value) + "}");
      }
    }
    return text.toString();
  }

  /** The formula, or null when it is no condition whose every member is known. */
  private static @Nullable String condition(ObjectNode object) {
    String type = object.text("Type");
    Set<String> members = object.members().keySet();
    if (type == null) {
      return null;
    }
    if (OPERATORS.containsKey(type) && members.equals(COMPARISON)) {
      return of(object.get("LeftValue"))
          + " "
          + OPERATORS.get(type)
          + " "
          + of(object.get("RightValue"));
    }
    if (type.equals("In")
        && members.equals(IN)
        && object.get("Values") instanceof ArrayNode values) {
      return of(object.get("QueryValue")) + " in " + list(values.elements(), "(", ")");
    }
    if (type.equals("Not")
        && members.equals(NOT)
        && object.get("Condition") instanceof ObjectNode inner) {
      String formula = condition(inner);
      return formula == null ? null : "not (" + formula + ")";
    }
    return type.equals("Or")
            && members.equals(OR)
            && object.get("Conditions") instanceof ArrayNode choices
        ? or(choices.elements())
        : null;
  }

  private static @Nullable String or(List<Node> choices) {
    List<String> formulas = new ArrayList<>();
    for (Node choice : choices) {
      String formula = choice instanceof ObjectNode object ? condition(object) : null;
      if (formula == null) {
        return null;
      }
      formulas.add(formula);
    }
    return "(" + String.join(" or ", formulas) + ")";
  }

  private static String list(List<Node> elements, String start, String end) {
    StringJoiner text = new StringJoiner(", ", start, end);
    elements.forEach(element -> text.add(of(element)));
    return text.toString();
  }
}
