package dev.penstock.value;

/** The signatures of the DSL. */
public final class StringValue extends Value<String> {
  StringValue() {}
}
