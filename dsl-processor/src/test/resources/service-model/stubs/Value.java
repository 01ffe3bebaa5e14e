package dev.penstock.value;

/** The signatures of the DSL. */
public abstract class Value<T> {
  Value() {}
}
