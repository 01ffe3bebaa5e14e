package dev.penstock.value;

/** The signatures of the DSL. */
public final class S3UriValue extends Value<Object> {
  S3UriValue() {}
}
