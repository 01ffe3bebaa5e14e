package dev.penstock.value;

import dev.penstock.expression.Expression;

/** A whole number. */
public final class IntegerValue extends NumberValue<Long> {
  private IntegerValue(Expression expression) {
    super(expression);
  }

  /**
   * Views an expression as this type. For generated code.
   *
   * @param expression a literal or a reference of this type
   * @return the value
   */
  public static IntegerValue of(Expression expression) {
    return new IntegerValue(expression);
  }
}
