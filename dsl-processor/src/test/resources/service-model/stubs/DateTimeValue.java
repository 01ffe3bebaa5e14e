package dev.penstock.value;

/** The signatures of the DSL. */
public final class DateTimeValue extends Value<Object> {
  DateTimeValue() {}
}
