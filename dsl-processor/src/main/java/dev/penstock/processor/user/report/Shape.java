package dev.penstock.processor.user.report;

/** What a member of a report is. */
sealed interface Shape {
  /** A single value. */
  enum Scalar implements Shape {
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    BOOLEAN,
    STRING
  }

  /**
   * A record, by name, since records may hold themselves.
   *
   * @param typeName the record's qualified name
   */
  record Nested(String typeName) implements Shape {}

  /**
   * A list.
   *
   * @param element what its elements are
   */
  record ListOf(Shape element) implements Shape {}

  /**
   * A map from texts.
   *
   * @param value what its values are
   */
  record MapOf(Shape value) implements Shape {}
}
