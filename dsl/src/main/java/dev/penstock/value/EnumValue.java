package dev.penstock.value;

import dev.penstock.condition.Condition;
import dev.penstock.expression.Expression;

/**
 * Text that is one of an enum's names on the wire: a String parameter with EnumValues.
 *
 * @param <E> the enum
 */
public final class EnumValue<E extends Enum<E>> extends StringValue {
  private final String[] wireNames;

  private EnumValue(Expression expression, String[] wireNames) {
    super(expression);
    this.wireNames = wireNames;
  }

  /**
   * Views an expression as a value of an enum. For generated code.
   *
   * @param expression a reference to a String parameter
   * @param wireNames the names on the wire of the enum's constants, in the order of their
   *     declaration
   * @param <E> the enum
   * @return the value
   */
  public static <E extends Enum<E>> EnumValue<E> of(Expression expression, String... wireNames) {
    return new EnumValue<>(expression, wireNames.clone());
  }

  /**
   * The service's ConditionEquals.
   *
   * @param other one of the enum's constants
   * @return true when this value equals the other
   */
  @SuppressWarnings("EnumOrdinal") // The processor wrote the names in this very order.
  public Condition equalTo(E other) {
    return equalTo(wireNames[other.ordinal()]);
  }
}
