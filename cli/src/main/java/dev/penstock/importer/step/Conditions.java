package dev.penstock.importer.step;

import dev.penstock.condition.Condition;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.importer.code.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions as operators of typed values. */
public final class Conditions {
  private static final Map<String, String> COMPARISONS =
      Map.of(
          "Equals", "equalTo",
          "LessThan", "lessThan",
          "LessThanOrEqualTo", "lessThanOrEqualTo",
          "GreaterThan", "greaterThan",
          "GreaterThanOrEqualTo", "greaterThanOrEqualTo");

  private final Expressions expressions;

  public Conditions(Expressions expressions) {
    this.expressions = expressions;
  }

  /** Says a condition; null when it is of an unknown kind or compares what is no value. */
  @Nullable Code condition(Node node) {
    if (!(node instanceof ObjectNode condition)) {
      return null;
    }
    String type = String.valueOf(condition.text("Type"));
    String method = COMPARISONS.get(type);
    Set<String> members = condition.members().keySet();
    if (method != null && Set.of("Type", "LeftValue", "RightValue").containsAll(members)) {
      // What is null counts as absent, and the other way round.
      return comparison(
          method,
          Objects.requireNonNullElseGet(condition.get("LeftValue"), NullNode::new),
          Objects.requireNonNullElseGet(condition.get("RightValue"), NullNode::new));
    }
    if (type.equals("In") && members.equals(Set.of("Type", "QueryValue", "Values"))) {
      return condition.get("Values") instanceof ArrayNode values
          ? in(Objects.requireNonNull(condition.get("QueryValue")), values.elements())
          : null;
    }
    if (type.equals("Not") && members.equals(Set.of("Type", "Condition"))) {
      Code inner = condition(Objects.requireNonNull(condition.get("Condition")));
      return inner == null ? null : Code.staticCall(Condition.class, "not", inner);
    }
    if (type.equals("Or")
        && members.equals(Set.of("Type", "Conditions"))
        && condition.get("Conditions") instanceof ArrayNode several) {
      List<Code> all = new ArrayList<>();
      for (Node each : several.elements()) {
        Code said = condition(each);
        if (said == null) {
          return null;
        }
        all.add(said);
      }
      return Code.staticCall(Condition.class, "or", all.toArray(Code[]::new));
    }
    return null;
  }

  private @Nullable Code comparison(String method, Node left, Node right) {
    Want type = common(expressions.typeOf(left), expressions.typeOf(right), method);
    if (type != null) {
      Code on = value(left, type);
      Code other = operand(right, type);
      if (on != null && other != null) {
        return on.call(method, other);
      }
    }
    Code one = expressions.value(left, Want.ANY);
    Code other = expressions.value(right, Want.ANY);
    return one == null || other == null
        ? null
        : Code.staticCall(Condition.class, method, one, other);
  }

  private @Nullable Code in(Node query, List<Node> values) {
    Want type = expressions.typeOf(query);
    for (Node value : values) {
      type = common(type, expressions.typeOf(value), "in");
    }
    if (type != null && type != Want.BOOLEAN && type != Want.DATE_TIME && !values.isEmpty()) {
      Code on = value(query, type);
      List<Code> plain = all(values, type, true);
      List<Code> others = plain != null ? plain : all(values, type, false);
      if (on != null && others != null) {
        return on.call("in", others);
      }
    }
    Code on = expressions.value(query, Want.ANY);
    List<Code> others = all(values, Want.ANY, false);
    return on == null || others == null
        ? null
        : Code.staticCall(
            Condition.class,
            "in",
            on,
            Code.staticCall(List.class, "of", others.toArray(Code[]::new)));
  }

  private @Nullable List<Code> all(List<Node> values, Want type, boolean plain) {
    boolean fractions = values.stream().allMatch(each -> isNumber(each, false));
    boolean whole = values.stream().allMatch(each -> isNumber(each, true));
    if (plain && type == Want.NUMBER && !fractions && !whole) {
      return null;
    }
    List<Code> codes = new ArrayList<>();
    for (Node value : values) {
      Code code = plain ? PlainValues.plain(value, type) : expressions.value(value, type);
      if (code == null) {
        return null;
      }
      codes.add(code);
    }
    return codes;
  }

  private static boolean isNumber(Node node, boolean whole) {
    return node instanceof Node.NumberNode number && number.isInteger() == whole;
  }

  /** A value that is compared: on the left, so that it needs methods. */
  private @Nullable Code value(Node node, Want type) {
    return expressions.value(node, type);
  }

  private @Nullable Code operand(Node node, Want type) {
    Code plain = PlainValues.plain(node, type);
    if (plain != null) {
      return plain;
    }
    if (type == Want.DATE_TIME && node instanceof TextNode text) {
      return PlainValues.instant(text.value());
    }
    return expressions.value(node, type);
  }

  /** The type in which two values are compared; null when Java compares none of the kind. */
  private static @Nullable Want common(@Nullable Want left, @Nullable Want right, String method) {
    Want one = left == null ? right : left;
    Want other = right == null ? left : right;
    if (one == null || other == null) {
      return Want.STRING;
    }
    if (isNumber(one) && isNumber(other)) {
      return Want.NUMBER;
    }
    if (one == Want.BOOLEAN && other == Want.BOOLEAN) {
      return method.equals("equalTo") ? Want.BOOLEAN : null;
    }
    boolean text = isText(one) && isText(other);
    if (text) {
      boolean places = one == Want.S3_URI && method.matches("equalTo|in");
      return places ? Want.S3_URI : Want.STRING;
    }
    boolean moment = one == Want.DATE_TIME && (other == Want.DATE_TIME || other == Want.STRING);
    return moment ? Want.DATE_TIME : null;
  }

  private static boolean isNumber(Want want) {
    return want == Want.INTEGER || want == Want.FLOAT || want == Want.NUMBER;
  }

  private static boolean isText(Want want) {
    return want == Want.STRING || want == Want.S3_URI;
  }
}
