package dev.penstock.value;

/** The signatures of the DSL. */
public interface WireEnum {
  String wireName();
}
