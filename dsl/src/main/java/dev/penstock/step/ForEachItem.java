package dev.penstock.step;

import dev.penstock.value.BooleanValue;
import dev.penstock.value.FloatValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.Reference;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;

/**
 * The item that a ForEach step's body is run for ({@code ForEach.CurrentItem}): as a whole, or one
 * of its fields when items are JSON objects. Only the body may read it; compile reports any other
 * reader.
 */
public final class ForEachItem {
  private static final ForEachItem CURRENT = new ForEachItem();

  private static final String ITEM = "ForEach.CurrentItem";

  private ForEachItem() {}

  /**
   * Returns the item, for the steps of a body of several: {@code .each(extract, score)}. A body of
   * one step is given it: {@code .each(item -> …)}.
   *
   * @return the item of whichever ForEach step the reader is in
   */
  public static ForEachItem current() {
    return CURRENT;
  }

  /**
   * The whole item, a text.
   *
   * @return the value
   */
  public StringValue string() {
    return Reference.get(ITEM).string();
  }

  /**
   * The whole item, a whole number.
   *
   * @return the value
   */
  public IntegerValue integer() {
    return Reference.get(ITEM).integer();
  }

  /**
   * The whole item, a number.
   *
   * @return the value
   */
  public FloatValue number() {
    return Reference.get(ITEM).number();
  }

  /**
   * The whole item, true or false.
   *
   * @return the value
   */
  public BooleanValue bool() {
    return Reference.get(ITEM).bool();
  }

  /**
   * The whole item, a location in S3.
   *
   * @return the value
   */
  public S3UriValue s3Uri() {
    return Reference.get(ITEM).s3Uri();
  }

  /**
   * A field of the item, a text.
   *
   * @param field the field's name, or the path to it: {@code a.b}
   * @return the value
   */
  public StringValue string(String field) {
    return field(field).string();
  }

  /**
   * A field of the item, a whole number.
   *
   * @param field the field's name, or the path to it: {@code a.b}
   * @return the value
   */
  public IntegerValue integer(String field) {
    return field(field).integer();
  }

  /**
   * A field of the item, a number.
   *
   * @param field the field's name, or the path to it: {@code a.b}
   * @return the value
   */
  public FloatValue number(String field) {
    return field(field).number();
  }

  /**
   * A field of the item, true or false.
   *
   * @param field the field's name, or the path to it: {@code a.b}
   * @return the value
   */
  public BooleanValue bool(String field) {
    return field(field).bool();
  }

  /**
   * A field of the item, a location in S3.
   *
   * @param field the field's name, or the path to it: {@code a.b}
   * @return the value
   */
  public S3UriValue s3Uri(String field) {
    return field(field).s3Uri();
  }

  private static Reference field(String field) {
    return Reference.get(ITEM + "." + field);
  }
}
