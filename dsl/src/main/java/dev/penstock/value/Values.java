package dev.penstock.value;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Join;
import dev.penstock.expression.Expression.Literal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Literals and joins, to be imported statically. */
public final class Values {
  private Values() {}

  /**
   * A text, where a value is wanted.
   *
   * @param text the text
   * @return the literal
   */
  public static StringValue literal(String text) {
    return StringValue.of(new Literal(text));
  }

  /**
   * A whole number, where a value is wanted: {@code literal(2).lessThan(x)}.
   *
   * @param number the number
   * @return the literal
   */
  public static IntegerValue literal(long number) {
    return IntegerValue.of(new Literal(number));
  }

  /**
   * A number with a fraction, where a value is wanted.
   *
   * @param number the number; NaN and the infinities are refused at compile
   * @return the literal
   */
  public static FloatValue literal(double number) {
    return FloatValue.of(new Literal(number));
  }

  /**
   * A boolean, where a value is wanted.
   *
   * @param bool true or false
   * @return the literal
   */
  public static BooleanValue literal(boolean bool) {
    return BooleanValue.of(new Literal(bool));
  }

  /**
   * A moment, where a value is wanted.
   *
   * @param moment the moment, written as ISO-8601 in UTC
   * @return the literal
   */
  public static DateTimeValue literal(Instant moment) {
    return DateTimeValue.of(new Literal(moment.toString()));
  }

  /**
   * A location in S3, where a value is wanted.
   *
   * @param uri {@code s3://bucket/key}, checked at compile
   * @return the literal
   */
  public static S3UriValue s3Uri(String uri) {
    return S3UriValue.of(new Literal(uri));
  }

  /**
   * JSON's null, where a value is wanted: in a comparison, or among the parts of a join.
   *
   * @return the literal
   */
  public static StringValue nothing() {
    return StringValue.of(new Literal(null));
  }

  /**
   * The values as text, one after the other with a separator between them ({@code Std:Join}). What
   * a Java string concatenation or format would do, done when the pipeline runs.
   *
   * @param on the separator, a literal
   * @param values the parts; numbers become text
   * @return the joined text; {@link StringValue#asS3Uri()} makes a location of it
   */
  public static StringValue join(String on, Value<?>... values) {
    List<Expression> parts = Arrays.stream(values).<Expression>map(Value::expression).toList();
    return StringValue.of(new Join(on, parts));
  }
}
