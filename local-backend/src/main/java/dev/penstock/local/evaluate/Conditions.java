package dev.penstock.local.evaluate;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Decides conditions. Numbers compare by value, 1 and 1.0 are equal; texts by their characters, so
 * {@code "10" < "9"}; true and false are equal to themselves and not ordered; null equals null
 * alone. Other values of different types are not comparable: that is an error and never false. In a
 * list of {@code In} they are just not the one looked for. Every condition is decided, also when an
 * earlier one has settled the outcome, so that an error is not hidden by it.
 */
public final class Conditions {
  private final Evaluator evaluator;

  /**
   * For values that an evaluator knows.
   *
   * @param evaluator gives variables their values
   */
  public Conditions(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * Decides whether all conditions of a step hold.
   *
   * @param conditions the step's {@code Conditions}
   * @return true when all do; true when there are none
   * @throws EvaluationException when one cannot be decided
   */
  public boolean all(@Nullable Node conditions) throws EvaluationException {
    boolean all = true;
    if (conditions instanceof ArrayNode array) {
      for (Node condition : array.elements()) {
        all &= holds(condition);
      }
    }
    return all;
  }

  private boolean holds(Node node) throws EvaluationException {
    if (!(node instanceof ObjectNode condition) || condition.text("Type") == null) {
      throw new EvaluationException("the condition " + node + " has no Type");
    }
    String type = String.valueOf(condition.text("Type"));
    return switch (type) {
      case "Not" -> !holds(member(condition, "Condition"));
      case "Or" -> any(member(condition, "Conditions"));
      case "In" -> in(condition);
      default -> compare(condition, type);
    };
  }

  private boolean any(Node conditions) throws EvaluationException {
    boolean any = false;
    if (conditions instanceof ArrayNode array) {
      for (Node each : array.elements()) {
        any |= holds(each);
      }
    }
    return any;
  }

  private boolean in(ObjectNode condition) throws EvaluationException {
    Node query = evaluator.resolve(member(condition, "QueryValue"));
    Node values = evaluator.resolve(member(condition, "Values"));
    if (!(values instanceof ArrayNode array)) {
      throw new EvaluationException("the Values of the condition In are no list: " + values);
    }
    boolean in = false;
    for (Node value : array.elements()) {
      in |= query.getClass() == value.getClass() && same(query, value, "In");
    }
    return in;
  }

  private boolean compare(ObjectNode condition, String type) throws EvaluationException {
    Node left = evaluator.resolve(member(condition, "LeftValue"));
    Node right = evaluator.resolve(member(condition, "RightValue"));
    return switch (type) {
      case "Equals" -> same(left, right, type);
      case "GreaterThan" -> order(left, right, type) > 0;
      case "GreaterThanOrEqualTo" -> order(left, right, type) >= 0;
      case "LessThan" -> order(left, right, type) < 0;
      case "LessThanOrEqualTo" -> order(left, right, type) <= 0;
      default -> throw new EvaluationException("there is no condition of type \"" + type + "\"");
    };
  }

  private static boolean same(Node left, Node right, String type) throws EvaluationException {
    boolean truths = left instanceof BooleanNode && right instanceof BooleanNode;
    if (truths || left instanceof NullNode || right instanceof NullNode) {
      return left.equals(right);
    }
    return order(left, right, type) == 0;
  }

  private static int order(Node left, Node right, String type) throws EvaluationException {
    if (left instanceof NumberNode a && right instanceof NumberNode b) {
      return new BigDecimal(a.digits()).compareTo(new BigDecimal(b.digits()));
    }
    if (left instanceof TextNode a && right instanceof TextNode b) {
      return a.value().compareTo(b.value());
    }
    throw new EvaluationException(
        "the condition " + type + " cannot compare " + shown(left) + " with " + shown(right));
  }

  private static String shown(Node value) {
    String json = value.toString();
    String cut = json.length() > 100 ? json.substring(0, 100) + "…" : json;
    if (value instanceof TextNode) {
      return "the text " + cut;
    }
    if (value instanceof NumberNode) {
      return "the number " + cut;
    }
    return value instanceof BooleanNode ? "the truth value " + cut : cut;
  }

  private static Node member(ObjectNode condition, String name) throws EvaluationException {
    Node value = condition.get(name);
    if (value == null) {
      throw new EvaluationException("the condition " + condition + " has no " + name);
    }
    return value;
  }
}
