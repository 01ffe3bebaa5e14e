package dev.penstock.value;

/** The signatures of the DSL. */
public final class BooleanValue extends Value<Boolean> {
  BooleanValue() {}
}
