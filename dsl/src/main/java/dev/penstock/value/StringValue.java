package dev.penstock.value;

import dev.penstock.condition.Condition;
import dev.penstock.expression.Expression;
import java.util.Arrays;

/**
 * Text. Its order is the service's: by character, so {@code "1"} is less than {@code "3"} and
 * {@code "10"} too.
 */
public sealed class StringValue extends Value<String> permits EnumValue {
  StringValue(Expression expression) {
    super(expression);
  }

  /**
   * Views an expression as this type. For generated code.
   *
   * @param expression a literal or a reference of this type
   * @return the value
   */
  public static StringValue of(Expression expression) {
    return new StringValue(expression);
  }

  /**
   * Takes this text for a location in S3, where one is wanted. Nothing changes on the wire.
   *
   * @return the same value, as a location
   */
  public final S3UriValue asS3Uri() {
    return S3UriValue.of(expression());
  }

  /**
   * The service's ConditionEquals.
   *
   * @param other another text
   * @return true when this value equals the other
   */
  public final Condition equalTo(StringValue other) {
    return Condition.equalTo(this, other);
  }

  /**
   * The service's ConditionEquals.
   *
   * @param other a text
   * @return true when this value equals the other
   */
  public final Condition equalTo(String other) {
    return Condition.equalTo(this, Values.literal(other));
  }

  /**
   * The service's ConditionLessThan.
   *
   * @param other another text
   * @return true when this value is less than the other
   */
  public final Condition lessThan(StringValue other) {
    return Condition.lessThan(this, other);
  }

  /**
   * The service's ConditionLessThan.
   *
   * @param other a text
   * @return true when this value is less than the other
   */
  public final Condition lessThan(String other) {
    return Condition.lessThan(this, Values.literal(other));
  }

  /**
   * The service's ConditionLessThanOrEqualTo.
   *
   * @param other another text
   * @return true when this value is less than or equal to the other
   */
  public final Condition lessThanOrEqualTo(StringValue other) {
    return Condition.lessThanOrEqualTo(this, other);
  }

  /**
   * The service's ConditionLessThanOrEqualTo.
   *
   * @param other a text
   * @return true when this value is less than or equal to the other
   */
  public final Condition lessThanOrEqualTo(String other) {
    return Condition.lessThanOrEqualTo(this, Values.literal(other));
  }

  /**
   * The service's ConditionGreaterThan.
   *
   * @param other another text
   * @return true when this value is greater than the other
   */
  public final Condition greaterThan(StringValue other) {
    return Condition.greaterThan(this, other);
  }

  /**
   * The service's ConditionGreaterThan.
   *
   * @param other a text
   * @return true when this value is greater than the other
   */
  public final Condition greaterThan(String other) {
    return Condition.greaterThan(this, Values.literal(other));
  }

  /**
   * The service's ConditionGreaterThanOrEqualTo.
   *
   * @param other another text
   * @return true when this value is greater than or equal to the other
   */
  public final Condition greaterThanOrEqualTo(StringValue other) {
    return Condition.greaterThanOrEqualTo(this, other);
  }

  /**
   * The service's ConditionGreaterThanOrEqualTo.
   *
   * @param other a text
   * @return true when this value is greater than or equal to the other
   */
  public final Condition greaterThanOrEqualTo(String other) {
    return Condition.greaterThanOrEqualTo(this, Values.literal(other));
  }

  /**
   * The service's ConditionIn.
   *
   * @param values the values to look among
   * @return true when this value is one of them
   */
  public final Condition in(StringValue... values) {
    return Condition.in(this, Arrays.asList(values));
  }

  /**
   * The service's ConditionIn.
   *
   * @param values the values to look among
   * @return true when this value is one of them
   */
  public final Condition in(String... values) {
    return Condition.in(this, Arrays.stream(values).map(Values::literal).toList());
  }
}
