package dev.penstock.value;

/** The signatures of the DSL. */
public final class FloatValue extends NumberValue<Double> {
  FloatValue() {}
}
