package dev.penstock.value;

import dev.penstock.condition.Condition;
import dev.penstock.expression.Expression;
import java.util.Arrays;

/** The location of an object or of a prefix in S3. It has no order. */
public final class S3UriValue extends Value<S3Uri> {
  private S3UriValue(Expression expression) {
    super(expression);
  }

  /**
   * Views an expression as this type. For generated code; see also {@link StringValue#asS3Uri()}.
   *
   * @param expression a literal or a reference of this type
   * @return the value
   */
  public static S3UriValue of(Expression expression) {
    return new S3UriValue(expression);
  }

  /**
   * Takes this location for a text, where one is wanted. Nothing changes on the wire.
   *
   * @return the same value, as text
   */
  public StringValue asText() {
    return StringValue.of(expression());
  }

  /**
   * The service's ConditionEquals.
   *
   * @param other another location
   * @return true when this value equals the other
   */
  public final Condition equalTo(S3UriValue other) {
    return Condition.equalTo(this, other);
  }

  /**
   * The service's ConditionEquals.
   *
   * @param other a location, {@code s3://bucket/key}
   * @return true when this value equals the other
   */
  public final Condition equalTo(String other) {
    return Condition.equalTo(this, Values.s3Uri(other));
  }

  /**
   * The service's ConditionIn.
   *
   * @param values the values to look among
   * @return true when this value is one of them
   */
  public final Condition in(S3UriValue... values) {
    return Condition.in(this, Arrays.asList(values));
  }

  /**
   * The service's ConditionIn.
   *
   * @param values the values to look among
   * @return true when this value is one of them
   */
  public final Condition in(String... values) {
    return Condition.in(this, Arrays.stream(values).map(Values::s3Uri).toList());
  }
}
