package dev.penstock.importer.step;

import dev.penstock.value.BooleanValue;
import dev.penstock.value.DateTimeValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.NumberValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import org.jspecify.annotations.Nullable;

/** The type of value that a place takes, or that an expression has. */
public enum Want {
  STRING,
  S3_URI,
  INTEGER,
  FLOAT,
  /** An integer or a float. */
  NUMBER,
  BOOLEAN,
  DATE_TIME,
  ANY;

  /** What a parameter of this type takes; null when it takes no value. */
  static @Nullable Want of(Class<?> type) {
    if (type == StringValue.class) {
      return STRING;
    } else if (type == S3UriValue.class) {
      return S3_URI;
    } else if (type == IntegerValue.class) {
      return INTEGER;
    } else if (type == NumberValue.class) {
      return NUMBER;
    } else if (type == dev.penstock.value.FloatValue.class) {
      return FLOAT;
    } else if (type == BooleanValue.class) {
      return BOOLEAN;
    } else if (type == DateTimeValue.class) {
      return DATE_TIME;
    }
    return type == Value.class ? ANY : null;
  }

  boolean takes(Want found) {
    return this == found || this == ANY || (this == NUMBER && (found == INTEGER || found == FLOAT));
  }

  /** The method that reads a reference by name, or a value of a file, as this. */
  String reader() {
    return switch (this) {
      case STRING, ANY -> "string";
      case S3_URI -> "s3Uri";
      case INTEGER -> "integer";
      case FLOAT, NUMBER -> "number";
      case BOOLEAN -> "bool";
      case DATE_TIME -> "dateTime";
    };
  }
}
