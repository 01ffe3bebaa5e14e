package dev.penstock.value;

import dev.penstock.condition.Condition;
import dev.penstock.expression.Expression;

/** True or false. It has no order. */
public final class BooleanValue extends Value<Boolean> {
  private BooleanValue(Expression expression) {
    super(expression);
  }

  /**
   * Views an expression as this type. For generated code.
   *
   * @param expression a literal or a reference of this type
   * @return the value
   */
  public static BooleanValue of(Expression expression) {
    return new BooleanValue(expression);
  }

  /**
   * The service's ConditionEquals.
   *
   * @param other another boolean
   * @return true when this value equals the other
   */
  public final Condition equalTo(BooleanValue other) {
    return Condition.equalTo(this, other);
  }

  /**
   * The service's ConditionEquals.
   *
   * @param other true or false
   * @return true when this value equals the other
   */
  public final Condition equalTo(boolean other) {
    return Condition.equalTo(this, Values.literal(other));
  }
}
