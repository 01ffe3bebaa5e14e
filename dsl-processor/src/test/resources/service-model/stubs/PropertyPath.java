package dev.penstock.model;

import dev.penstock.step.Step;
import dev.penstock.value.BooleanValue;
import dev.penstock.value.DateTimeValue;
import dev.penstock.value.FloatValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;

/** The signatures of the DSL. */
public interface PropertyPath {
  static PropertyPath root(Step step) {
    throw new UnsupportedOperationException();
  }

  PropertyPath member(String name);

  StringValue string();

  S3UriValue s3Uri();

  IntegerValue integer();

  FloatValue number();

  BooleanValue bool();

  DateTimeValue dateTime();
}
