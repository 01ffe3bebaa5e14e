package dev.penstock.value;

import dev.penstock.expression.Expression;

/** A number that may have a fraction. */
public final class FloatValue extends NumberValue<Double> {
  private FloatValue(Expression expression) {
    super(expression);
  }

  /**
   * Views an expression as this type. For generated code.
   *
   * @param expression a literal or a reference of this type
   * @return the value
   */
  public static FloatValue of(Expression expression) {
    return new FloatValue(expression);
  }
}
