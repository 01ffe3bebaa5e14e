package dev.penstock.value;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.NamedReference;

/**
 * A reference by name alone, for what has no type: it is looked up in the pipeline at compile,
 * which reports a name that is not there. Prefer a step's own properties.
 */
public final class Reference {
  private final Expression reference;

  Reference(Expression reference) {
    this.reference = reference;
  }

  /**
   * What the service's {@code Get} takes.
   *
   * @param text {@code Steps.NAME.path}, {@code Parameters.NAME} or {@code Execution.NAME}
   * @return the reference, to be given its type
   */
  public static Reference get(String text) {
    return new Reference(new NamedReference(text));
  }

  /**
   * Takes it for a text.
   *
   * @return the value
   */
  public StringValue string() {
    return StringValue.of(reference);
  }

  /**
   * Takes it for a whole number.
   *
   * @return the value
   */
  public IntegerValue integer() {
    return IntegerValue.of(reference);
  }

  /**
   * Takes it for a number.
   *
   * @return the value
   */
  public FloatValue number() {
    return FloatValue.of(reference);
  }

  /**
   * Takes it for a boolean.
   *
   * @return the value
   */
  public BooleanValue bool() {
    return BooleanValue.of(reference);
  }

  /**
   * Takes it for a location in S3.
   *
   * @return the value
   */
  public S3UriValue s3Uri() {
    return S3UriValue.of(reference);
  }

  /**
   * Takes it for a moment.
   *
   * @return the value
   */
  public DateTimeValue dateTime() {
    return DateTimeValue.of(reference);
  }
}
