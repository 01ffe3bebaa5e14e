package dev.penstock.processor.user.parameters;

/** What a parameter is, by the type of its component. */
enum ParameterKind {
  INTEGER,
  FLOAT,
  BOOLEAN,
  STRING,
  S3_URI,
  ENUM
}
