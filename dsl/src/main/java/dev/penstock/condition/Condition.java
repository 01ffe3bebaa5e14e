package dev.penstock.condition;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.value.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a condition step decides on. Most are made by the methods of the values ({@code
 * x.lessThan(y)}); the static methods here compare values whose types javac cannot know.
 */
public final class Condition {
  private final ObjectExpression expression;

  private Condition(String type, Map<String, Expression> members) {
    Map<String, Expression> all = new LinkedHashMap<>();
    all.put("Type", new Literal(type));
    all.putAll(members);
    this.expression = new ObjectExpression(all);
  }

  /**
   * Returns what is written into the definition.
   *
   * @return the service's condition object
   */
  public ObjectExpression expression() {
    return expression;
  }

  /**
   * True when the other condition is not (ConditionNot).
   *
   * @param condition the condition to turn round
   * @return the negation
   */
  public static Condition not(Condition condition) {
    return new Condition("Not", Map.of("Condition", condition.expression));
  }

  /**
   * True when any of the conditions is (ConditionOr). A step's own conditions must all be true.
   *
   * @param conditions at most 200
   * @return the alternative
   */
  public static Condition or(Condition... conditions) {
    List<Expression> all =
        Arrays.stream(conditions).<Expression>map(condition -> condition.expression).toList();
    return new Condition("Or", Map.of("Conditions", new ArrayExpression(all)));
  }

  /**
   * The service's ConditionEquals.
   *
   * @param left the value on the left
   * @param right the value on the right
   * @return the comparison
   */
  public static Condition equalTo(Value<?> left, Value<?> right) {
    return comparison("Equals", left, right);
  }

  /**
   * The service's ConditionLessThan.
   *
   * @param left the value on the left
   * @param right the value on the right
   * @return the comparison
   */
  public static Condition lessThan(Value<?> left, Value<?> right) {
    return comparison("LessThan", left, right);
  }

  /**
   * The service's ConditionLessThanOrEqualTo.
   *
   * @param left the value on the left
   * @param right the value on the right
   * @return the comparison
   */
  public static Condition lessThanOrEqualTo(Value<?> left, Value<?> right) {
    return comparison("LessThanOrEqualTo", left, right);
  }

  /**
   * The service's ConditionGreaterThan.
   *
   * @param left the value on the left
   * @param right the value on the right
   * @return the comparison
   */
  public static Condition greaterThan(Value<?> left, Value<?> right) {
    return comparison("GreaterThan", left, right);
  }

  /**
   * The service's ConditionGreaterThanOrEqualTo.
   *
   * @param left the value on the left
   * @param right the value on the right
   * @return the comparison
   */
  public static Condition greaterThanOrEqualTo(Value<?> left, Value<?> right) {
    return comparison("GreaterThanOrEqualTo", left, right);
  }

  /**
   * The service's ConditionIn.
   *
   * @param query the value to look for
   * @param values the values to look among
   * @return the comparison
   */
  public static Condition in(Value<?> query, List<? extends Value<?>> values) {
    Map<String, Expression> members = new LinkedHashMap<>();
    members.put("QueryValue", query.expression());
    members.put(
        "Values", new ArrayExpression(values.stream().<Expression>map(Value::expression).toList()));
    return new Condition("In", members);
  }

  private static Condition comparison(String type, Value<?> left, Value<?> right) {
    Map<String, Expression> members = new LinkedHashMap<>();
    members.put("LeftValue", left.expression());
    members.put("RightValue", right.expression());
    return new Condition(type, members);
  }
}
