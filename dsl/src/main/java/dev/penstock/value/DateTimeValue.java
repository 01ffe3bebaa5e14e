package dev.penstock.value;

import dev.penstock.condition.Condition;
import dev.penstock.expression.Expression;
import java.time.Instant;

/** A moment. On the wire an ISO-8601 text in UTC. */
public final class DateTimeValue extends Value<Instant> {
  private DateTimeValue(Expression expression) {
    super(expression);
  }

  /**
   * Views an expression as this type. For generated code.
   *
   * @param expression a literal or a reference of this type
   * @return the value
   */
  public static DateTimeValue of(Expression expression) {
    return new DateTimeValue(expression);
  }

  /**
   * The service's ConditionEquals.
   *
   * @param other another moment
   * @return true when this value equals the other
   */
  public final Condition equalTo(DateTimeValue other) {
    return Condition.equalTo(this, other);
  }

  /**
   * The service's ConditionEquals.
   *
   * @param other a moment
   * @return true when this value equals the other
   */
  public final Condition equalTo(Instant other) {
    return Condition.equalTo(this, Values.literal(other));
  }

  /**
   * The service's ConditionLessThan.
   *
   * @param other another moment
   * @return true when this value is less than the other
   */
  public final Condition lessThan(DateTimeValue other) {
    return Condition.lessThan(this, other);
  }

  /**
   * The service's ConditionLessThan.
   *
   * @param other a moment
   * @return true when this value is less than the other
   */
  public final Condition lessThan(Instant other) {
    return Condition.lessThan(this, Values.literal(other));
  }

  /**
   * The service's ConditionLessThanOrEqualTo.
   *
   * @param other another moment
   * @return true when this value is less than or equal to the other
   */
  public final Condition lessThanOrEqualTo(DateTimeValue other) {
    return Condition.lessThanOrEqualTo(this, other);
  }

  /**
   * The service's ConditionLessThanOrEqualTo.
   *
   * @param other a moment
   * @return true when this value is less than or equal to the other
   */
  public final Condition lessThanOrEqualTo(Instant other) {
    return Condition.lessThanOrEqualTo(this, Values.literal(other));
  }

  /**
   * The service's ConditionGreaterThan.
   *
   * @param other another moment
   * @return true when this value is greater than the other
   */
  public final Condition greaterThan(DateTimeValue other) {
    return Condition.greaterThan(this, other);
  }

  /**
   * The service's ConditionGreaterThan.
   *
   * @param other a moment
   * @return true when this value is greater than the other
   */
  public final Condition greaterThan(Instant other) {
    return Condition.greaterThan(this, Values.literal(other));
  }

  /**
   * The service's ConditionGreaterThanOrEqualTo.
   *
   * @param other another moment
   * @return true when this value is greater than or equal to the other
   */
  public final Condition greaterThanOrEqualTo(DateTimeValue other) {
    return Condition.greaterThanOrEqualTo(this, other);
  }

  /**
   * The service's ConditionGreaterThanOrEqualTo.
   *
   * @param other a moment
   * @return true when this value is greater than or equal to the other
   */
  public final Condition greaterThanOrEqualTo(Instant other) {
    return Condition.greaterThanOrEqualTo(this, Values.literal(other));
  }
}
