package dev.penstock.processor.user.scalar;

/** What a component that is no container is, by its type. */
public enum ScalarKind {
  /** int or long. */
  INTEGER,

  /** double or float. */
  FLOAT,

  /** boolean. */
  BOOLEAN,

  /** String. */
  STRING,

  /** A location in S3. */
  S3_URI,

  /** One of an enum's constants. */
  ENUM
}
