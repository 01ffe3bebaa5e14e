package dev.penstock.value;

import dev.penstock.condition.Condition;
import dev.penstock.expression.Expression;
import java.util.Arrays;

/**
 * A whole number or a number that may have a fraction. The two stay apart on the wire (1 is not
 * 1.0) but may be compared with one another.
 *
 * @param <T> Long or Double
 */
public abstract sealed class NumberValue<T extends Number> extends Value<T>
    permits IntegerValue, FloatValue {
  NumberValue(Expression expression) {
    super(expression);
  }

  /**
   * The service's ConditionEquals.
   *
   * @param other another number
   * @return true when this value equals the other
   */
  public final Condition equalTo(NumberValue<?> other) {
    return Condition.equalTo(this, other);
  }

  /**
   * The service's ConditionEquals.
   *
   * @param other a whole number
   * @return true when this value equals the other
   */
  public final Condition equalTo(long other) {
    return Condition.equalTo(this, Values.literal(other));
  }

  /**
   * The service's ConditionEquals.
   *
   * @param other a number
   * @return true when this value equals the other
   */
  public final Condition equalTo(double other) {
    return Condition.equalTo(this, Values.literal(other));
  }

  /**
   * The service's ConditionLessThan.
   *
   * @param other another number
   * @return true when this value is less than the other
   */
  public final Condition lessThan(NumberValue<?> other) {
    return Condition.lessThan(this, other);
  }

  /**
   * The service's ConditionLessThan.
   *
   * @param other a whole number
   * @return true when this value is less than the other
   */
  public final Condition lessThan(long other) {
    return Condition.lessThan(this, Values.literal(other));
  }

  /**
   * The service's ConditionLessThan.
   *
   * @param other a number
   * @return true when this value is less than the other
   */
  public final Condition lessThan(double other) {
    return Condition.lessThan(this, Values.literal(other));
  }

  /**
   * The service's ConditionLessThanOrEqualTo.
   *
   * @param other another number
   * @return true when this value is less than or equal to the other
   */
  public final Condition lessThanOrEqualTo(NumberValue<?> other) {
    return Condition.lessThanOrEqualTo(this, other);
  }

  /**
   * The service's ConditionLessThanOrEqualTo.
   *
   * @param other a whole number
   * @return true when this value is less than or equal to the other
   */
  public final Condition lessThanOrEqualTo(long other) {
    return Condition.lessThanOrEqualTo(this, Values.literal(other));
  }

  /**
   * The service's ConditionLessThanOrEqualTo.
   *
   * @param other a number
   * @return true when this value is less than or equal to the other
   */
  public final Condition lessThanOrEqualTo(double other) {
    return Condition.lessThanOrEqualTo(this, Values.literal(other));
  }

  /**
   * The service's ConditionGreaterThan.
   *
   * @param other another number
   * @return true when this value is greater than the other
   */
  public final Condition greaterThan(NumberValue<?> other) {
    return Condition.greaterThan(this, other);
  }

  /**
   * The service's ConditionGreaterThan.
   *
   * @param other a whole number
   * @return true when this value is greater than the other
   */
  public final Condition greaterThan(long other) {
    return Condition.greaterThan(this, Values.literal(other));
  }

  /**
   * The service's ConditionGreaterThan.
   *
   * @param other a number
   * @return true when this value is greater than the other
   */
  public final Condition greaterThan(double other) {
    return Condition.greaterThan(this, Values.literal(other));
  }

  /**
   * The service's ConditionGreaterThanOrEqualTo.
   *
   * @param other another number
   * @return true when this value is greater than or equal to the other
   */
  public final Condition greaterThanOrEqualTo(NumberValue<?> other) {
    return Condition.greaterThanOrEqualTo(this, other);
  }

  /**
   * The service's ConditionGreaterThanOrEqualTo.
   *
   * @param other a whole number
   * @return true when this value is greater than or equal to the other
   */
  public final Condition greaterThanOrEqualTo(long other) {
    return Condition.greaterThanOrEqualTo(this, Values.literal(other));
  }

  /**
   * The service's ConditionGreaterThanOrEqualTo.
   *
   * @param other a number
   * @return true when this value is greater than or equal to the other
   */
  public final Condition greaterThanOrEqualTo(double other) {
    return Condition.greaterThanOrEqualTo(this, Values.literal(other));
  }

  /**
   * The service's ConditionIn.
   *
   * @param values the values to look among
   * @return true when this value is one of them
   */
  public final Condition in(NumberValue<?>... values) {
    return Condition.in(this, Arrays.asList(values));
  }

  /**
   * The service's ConditionIn.
   *
   * @param values the values to look among
   * @return true when this value is one of them
   */
  public final Condition in(long... values) {
    return Condition.in(this, Arrays.stream(values).mapToObj(Values::literal).toList());
  }

  /**
   * The service's ConditionIn.
   *
   * @param values the values to look among
   * @return true when this value is one of them
   */
  public final Condition in(double... values) {
    return Condition.in(this, Arrays.stream(values).mapToObj(Values::literal).toList());
  }
}
