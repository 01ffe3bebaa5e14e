package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.internal.Nearest;
import dev.penstock.model.Shape;
import dev.penstock.model.Shape.IntegerShape;
import dev.penstock.model.Shape.ListShape;
import dev.penstock.model.Shape.MapShape;
import dev.penstock.model.Shape.NumberShape;
import dev.penstock.model.Shape.StructureShape;
import dev.penstock.model.Shape.TextShape;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** How messages call values, shapes and bounds. */
final class Words {
  private static final int LONGEST_PATTERN = 80;
  private static final int LISTED = 20;

  /** Patterns that say little to people, and what to do about a text that is not of the form. */
  private static final Map<String, String> PATTERNS =
      Map.of(
          ".*", "Take out the line breaks.",
          ".+", "Take out the line breaks.",
          "[\\S]+", "Take out the spaces.",
          ".*\\S.*", "Give more than spaces, without line breaks.",
          "[a-zA-Z_][a-zA-Z0-9_]*",
              "Use letters, digits and underscores, with no digit at the beginning.",
          "[Ss][Hh][Aa]256:[0-9a-fA-F]{64}", "Write sha256: and 64 hexadecimal digits.",
          "([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)", "Use letters, digits, spaces and _.:/=+-@.",
          "[A-Za-z0-9\\-_]*", "Use letters, digits, hyphens and underscores.",
          "[-0-9a-zA-Z]+", "Use letters, digits and hyphens.");

  private Words() {}

  /** A text in quotes, in one line and not too long. */
  static String shown(String text) {
    return "\""
        + (text.length() <= 80 ? oneLine(text) : oneLine(text.substring(0, 60)) + "…")
        + "\"";
  }

  private static String oneLine(String text) {
    return text.codePoints()
        .mapToObj(
            c ->
                c == '\n'
                    ? "\\n"
                    : Character.isISOControl(c)
                        ? String.format("\\u%04x", c)
                        : Character.toString(c))
        .collect(Collectors.joining());
  }

  /** A sentence that suggests the nearest name, or lists what there is when none is near. */
  static String suggestion(String name, Collection<String> known) {
    String nearest = Nearest.to(name, known);
    if (nearest != null) {
      return "Did you mean \"" + nearest + "\"?";
    }
    return known.isEmpty()
        ? "There is none."
        : "There is: " + String.join(", ", known.stream().sorted().limit(LISTED).toList()) + ".";
  }

  /** What to do about a text that does not match. */
  static String mend(String pattern) {
    String known = PATTERNS.get(pattern);
    if (known != null) {
      return known;
    }
    String plain = pattern.startsWith("^") ? pattern.substring(1) : pattern;
    if (plain.startsWith("(https|s3)://")) {
      return "Write s3://bucket/key.";
    }
    if (plain.matches("\\(?arn:.*")) {
      return "Write an ARN such as " + arn(plain) + ".";
    }
    if (plain.startsWith("[a-zA-Z0-9](-*[a-zA-Z0-9])")
        || plain.startsWith("[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])")) {
      return plain.contains("/")
          ? "It must match " + cut(pattern) + "."
          : "Use letters, digits and hyphens, with a letter or digit at both ends.";
    }
    return "It must match " + cut(pattern) + ".";
  }

  /** The pattern of an ARN with its parts named, as far as they are the usual ones. */
  private static String arn(String pattern) {
    String arn =
        pattern
            .replaceFirst("^\\(?arn:[^:]*?(\\{\\d+,\\d+})?:", "arn:aws:")
            .replaceAll("\\(?(\\[0-9]|\\\\d)\\{12}(\\|aws\\))?", "ACCOUNT")
            .replaceAll("\\[a-z0-9\\\\?-](\\*|\\{9,16})|\\\\w\\+\\(\\?:-\\\\w\\+\\)\\+", "REGION")
            .replace("\\/", "/")
            .replace("/?", "/");
    int plain = 0;
    while (plain < arn.length() && "()[]{}\\*+?|.^$".indexOf(arn.charAt(plain)) < 0) {
      plain++;
    }
    return plain == arn.length() ? arn : arn.substring(0, plain) + "…";
  }

  private static String cut(String pattern) {
    return pattern.length() <= LONGEST_PATTERN
        ? pattern
        : pattern.substring(0, LONGEST_PATTERN) + "…";
  }

  static String span(long min, long max) {
    if (max == Long.MAX_VALUE) {
      return "at least " + min;
    }
    return min == max ? "exactly " + min : min <= 0 ? "at most " + max : min + " to " + max;
  }

  static String span(String min, String max) {
    return min.isEmpty()
        ? "at most " + max
        : max.isEmpty() ? "at least " + min : min + " to " + max;
  }

  static String kind(Shape shape) {
    if (shape instanceof StructureShape structure) {
      return "an object (" + structure.name() + ")";
    }
    if (shape instanceof MapShape) {
      return "an object";
    }
    if (shape instanceof ListShape) {
      return "a list";
    }
    if (shape instanceof TextShape) {
      return "a text";
    }
    if (shape instanceof IntegerShape) {
      return "a whole number";
    }
    return shape instanceof NumberShape ? "a number" : "true or false";
  }

  static String kind(Node value) {
    if (value instanceof ObjectNode) {
      return "an object";
    }
    if (value instanceof ArrayNode) {
      return "a list";
    }
    if (value instanceof TextNode text) {
      return "the text " + shown(text.value());
    }
    if (value instanceof NumberNode number) {
      return "the number " + number.digits();
    }
    return value instanceof BooleanNode bool ? String.valueOf(bool.value()) : "null";
  }
}
