package dev.penstock.value;

/** The signatures of the DSL. */
public final class IntegerValue extends NumberValue<Long> {
  IntegerValue() {}
}
