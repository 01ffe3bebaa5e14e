package dev.penstock.model;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.StepProperty;
import dev.penstock.expression.StepReference;
import dev.penstock.value.BooleanValue;
import dev.penstock.value.DateTimeValue;
import dev.penstock.value.FloatValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;

/**
 * Where a property of a step lies: the step, and the path below it. Immutable.
 *
 * @param step the step that is read
 * @param path the path on the wire below {@code Steps.NAME.}; empty at the root
 */
public record PropertyPath(StepReference step, String path) {

  /**
   * The root of a step's properties.
   *
   * @param step the step that is read
   * @return the empty path
   */
  public static PropertyPath root(StepReference step) {
    return new PropertyPath(step, "");
  }

  /**
   * A member of a structure.
   *
   * @param name the member's name on the wire
   * @return the longer path
   */
  public PropertyPath member(String name) {
    return new PropertyPath(step, path.isEmpty() ? name : path + "." + name);
  }

  /**
   * An element of a list, by position.
   *
   * @param index the position, from 0
   * @return the longer path
   */
  public PropertyPath at(int index) {
    return new PropertyPath(step, path + "[" + index + "]");
  }

  /**
   * An element of a list by name, or the value of a map by key.
   *
   * @param name the name or the key; quotes in it are not escaped, as the service reads it
   * @return the longer path
   */
  public PropertyPath named(String name) {
    return new PropertyPath(step, path + "['" + name + "']");
  }

  /**
   * The value at this path, as text.
   *
   * @return the reference
   */
  public StringValue string() {
    return StringValue.of(expression());
  }

  /**
   * The value at this path, as a location in S3.
   *
   * @return the reference
   */
  public S3UriValue s3Uri() {
    return S3UriValue.of(expression());
  }

  /**
   * The value at this path, as a whole number.
   *
   * @return the reference
   */
  public IntegerValue integer() {
    return IntegerValue.of(expression());
  }

  /**
   * The value at this path, as a number.
   *
   * @return the reference
   */
  public FloatValue number() {
    return FloatValue.of(expression());
  }

  /**
   * The value at this path, as true or false.
   *
   * @return the reference
   */
  public BooleanValue bool() {
    return BooleanValue.of(expression());
  }

  /**
   * The value at this path, as a moment.
   *
   * @return the reference
   */
  public DateTimeValue dateTime() {
    return DateTimeValue.of(expression());
  }

  private Expression expression() {
    return new StepProperty(step, path);
  }
}
