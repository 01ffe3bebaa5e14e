package dev.penstock.value;

/** The signatures of the DSL. */
public abstract class NumberValue<T extends Number> extends Value<T> {
  NumberValue() {}
}
