package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.StepProperty;
import dev.penstock.expression.StepReference;
import dev.penstock.value.BooleanValue;
import dev.penstock.value.FloatValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import java.util.function.Function;

/** Stands for the DSL's. */
public record StepOutput<V extends Value<?>>(String name, String type, Function<Expression, V> reader) {
  public static StepOutput<StringValue> string(String name) {
    return new StepOutput<>(name, "String", StringValue::of);
  }

  public static StepOutput<S3UriValue> s3Uri(String name) {
    return new StepOutput<>(name, "String", S3UriValue::of);
  }

  public static StepOutput<IntegerValue> integer(String name) {
    return new StepOutput<>(name, "Integer", IntegerValue::of);
  }

  public static StepOutput<FloatValue> number(String name) {
    return new StepOutput<>(name, "Float", FloatValue::of);
  }

  public static StepOutput<BooleanValue> bool(String name) {
    return new StepOutput<>(name, "Boolean", BooleanValue::of);
  }

  V of(StepReference step) {
    return reader.apply(new StepProperty(step, "OutputParameters['" + name + "']"));
  }

  @Override
  public String toString() {
    return name + " " + type;
  }
}
