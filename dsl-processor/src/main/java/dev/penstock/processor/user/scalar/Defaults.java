package dev.penstock.processor.user.scalar;

import dev.penstock.processor.user.common.DeclaredAnnotation;
import dev.penstock.processor.user.common.Problems;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Checks that a default reads as its component's type. */
public final class Defaults {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
  // What JSON and Java both write: neither NaN nor 0x10 nor 6.0f.
  private static final Pattern NUMBER =
      Pattern.compile("-?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?");
  private static final String S3 = "s3://";

  private final Problems problems;
  private final String noun;

  /**
   * Begins a declaration.
   *
   * @param problems where errors go
   * @param noun what the components are, for messages: {@code parameter}
   */
  public Defaults(Problems problems, String noun) {
    this.problems = problems;
    this.noun = noun;
  }

  /**
   * Reads a default, and reports it when it is wrong.
   *
   * @param annotation the default
   * @param component the component's name
   * @param kind what the component is
   * @param type its type
   * @param enumValues the names on the wire of an enum's constants
   * @return the default, or null when it is wrong
   */
  public @Nullable String read(
      DeclaredAnnotation annotation,
      String component,
      ScalarKind kind,
      TypeMirror type,
      List<String> enumValues) {
    String text = annotation.text();
    if (text == null) {
      return null;
    }
    String mistake =
        switch (kind) {
          case INTEGER -> wholeNumber(text, component, type);
          case FLOAT -> number(text, type);
          case BOOLEAN -> bool(text);
          case STRING -> null;
          case S3_URI -> location(text);
          case ENUM -> constant(text, type, enumValues);
        };
    if (mistake == null) {
      return text;
    }
    problems.report(annotation, "@Default(\"" + text + "\") " + mistake);
    return null;
  }

  private @Nullable String wholeNumber(String text, String component, TypeMirror type) {
    if (!WHOLE.matcher(text).matches()) {
      return "does not read as %s %s; write a whole number, for example @Default(\"1\")"
          .formatted(type.getKind() == TypeKind.INT ? "an" : "a", type);
    }
    int bits = new BigInteger(text).bitLength();
    if (bits >= Long.SIZE) {
      return "is beyond what a %s can hold; write a number from %d to %d"
          .formatted(noun, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    return type.getKind() == TypeKind.INT && bits >= Integer.SIZE
        ? "is beyond an int; write a smaller number, or declare long " + component
        : null;
  }

  private static @Nullable String number(String text, TypeMirror type) {
    if (!NUMBER.matcher(text).matches()) {
      return "does not read as a %s; write a number, for example @Default(\"6.0\")".formatted(type);
    }
    boolean fits =
        type.getKind() == TypeKind.FLOAT
            ? Float.isFinite(Float.parseFloat(text))
            : Double.isFinite(Double.parseDouble(text));
    return fits ? null : "is beyond a %s; write a smaller number".formatted(type);
  }

  private static @Nullable String bool(String text) {
    return text.equals("true") || text.equals("false")
        ? null
        : "does not read as a boolean; write @Default(\"true\") or @Default(\"false\")";
  }

  private static @Nullable String location(String text) {
    // An empty one says that there is no location unless one is given at the start.
    return text.isEmpty() || (text.startsWith(S3) && text.length() > S3.length())
        ? null
        : "is not a location in S3; write one, for example @Default(\"s3://my-bucket/my-key\")";
  }

  private static @Nullable String constant(String text, TypeMirror type, List<String> enumValues) {
    return enumValues.contains(text)
        ? null
        : "is not a value of %s; write one of %s"
            .formatted(
                Scalars.element(type).getSimpleName(),
                enumValues.stream()
                    .map(value -> "\"" + value + "\"")
                    .collect(Collectors.joining(", ")));
  }
}
