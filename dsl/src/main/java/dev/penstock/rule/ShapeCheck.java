package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.diagnostic.Severity;
import dev.penstock.model.Shape;
import dev.penstock.model.Shape.BooleanShape;
import dev.penstock.model.Shape.IntegerShape;
import dev.penstock.model.Shape.ListShape;
import dev.penstock.model.Shape.MapShape;
import dev.penstock.model.Shape.NumberShape;
import dev.penstock.model.Shape.StructureShape;
import dev.penstock.model.Shape.TextShape;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds one step's arguments against their shapes. */
final class ShapeCheck {
  private final String step;
  private final Set<String> raw;
  private final Report report;

  ShapeCheck(String step, Set<String> raw, Report report) {
    this.step = step;
    this.raw = raw;
    this.report = report;
  }

  void required(StructureShape shape, ObjectNode object, String place) {
    for (String member : shape.required()) {
      Node value = object.get(member);
      if (value == null || value instanceof Node.NullNode) {
        report(
            "PSK202",
            place + member,
            "the service requires " + member + " in " + shape.name(),
            member.equals("RoleArn")
                ? "Set .defaults(PipelineDefaults.builder().role(\"arn:aws:iam::…\")…) on the pipeline, or"
                    + " .roleArn(…) at the step."
                : "Set it.");
      }
    }
  }

  void member(StructureShape shape, String name, Node value, String place) {
    Shape member = shape.member(name);
    if (member == null) {
      report(
          "PSK203",
          place + name,
          "the service knows no " + name + " in " + shape.name(),
          Nearest.suggestion(name, shape.members()));
    } else {
      check(member, value, place + name);
    }
  }

  private void check(Shape shape, Node value, String place) {
    if (value instanceof ObjectNode object && object.isVariable()) {
      return;
    }
    if (shape instanceof StructureShape structure && value instanceof ObjectNode object) {
      required(structure, object, place + ".");
      object.members().forEach((name, node) -> member(structure, name, node, place + "."));
    } else if (shape instanceof MapShape map && value instanceof ObjectNode object) {
      count("entries", object.members().size(), map.min(), map.max(), place);
      for (Map.Entry<String, Node> entry : object.members().entrySet()) {
        text(map.key(), entry.getKey(), place, "the key ");
        check(map.value(), entry.getValue(), place + "." + entry.getKey());
      }
    } else if (shape instanceof ListShape list && value instanceof ArrayNode array) {
      count("elements", array.elements().size(), list.min(), list.max(), place);
      for (int i = 0; i < array.elements().size(); i++) {
        check(list.element(), array.elements().get(i), place + "[" + i + "]");
      }
    } else if (shape instanceof TextShape text && value instanceof TextNode node) {
      text(text, node.value(), place, "");
    } else if (shape instanceof IntegerShape integer
        && value instanceof NumberNode number
        && number.isInteger()) {
      BigDecimal found = new BigDecimal(number.digits());
      if (found.compareTo(BigDecimal.valueOf(integer.min())) < 0
          || found.compareTo(BigDecimal.valueOf(integer.max())) > 0) {
        range(number.digits(), bound(integer.min()), bound(integer.max()), place);
      }
    } else if (shape instanceof NumberShape bounds && value instanceof NumberNode number) {
      double found = Double.parseDouble(number.digits());
      if (found < bounds.min() || found > bounds.max()) {
        range(
            number.digits(),
            bounds.min() == -Double.MAX_VALUE ? "" : String.valueOf(bounds.min()),
            bounds.max() == Double.MAX_VALUE ? "" : String.valueOf(bounds.max()),
            place);
      }
    } else if (!(shape instanceof BooleanShape && value instanceof BooleanNode)
        && !(shape instanceof Shape.TimestampShape)
        && !(value instanceof Node.NullNode)) {
      report(
          "PSK207",
          place,
          "the service takes " + kind(shape) + " here, and this is " + kind(value),
          "Give " + kind(shape) + ".");
    }
  }

  private void text(TextShape shape, String text, String place, String what) {
    long length = text.codePointCount(0, text.length());
    if (length < shape.min() || length > shape.max()) {
      report(
          "PSK204",
          place,
          what
              + shown(text)
              + " has "
              + length
              + " characters; the service takes "
              + span(shape.min(), shape.max()),
          length > shape.max() ? "Shorten it." : "Give more.");
    } else if (!shape.values().isEmpty() && !shape.values().contains(text)) {
      report(
          "PSK206",
          place,
          what + shown(text) + " is none of the values that the service is known to take",
          Nearest.suggestion(text, shape.values()));
    } else if (shape.pattern() != null && !Patterns.matches(shape.pattern(), text)) {
      report(
          "PSK205",
          place,
          what + shown(text) + " is not of the form that the service takes",
          mend(shape.pattern()));
    }
  }

  private static String mend(String pattern) {
    if (pattern.equals(".*")) {
      return "Take out the line breaks.";
    }
    return pattern.startsWith("(https|s3)://") || pattern.startsWith("^(https|s3)://")
        ? "Write s3://bucket/key."
        : "It must match " + pattern + ".";
  }

  private void count(String what, int found, long min, long max, String place) {
    if (found < min || found > max) {
      report(
          "PSK204",
          place,
          "there are " + found + " " + what + "; the service takes " + span(min, max),
          found > max ? "Take some out." : "Add some.");
    }
  }

  private void range(String found, String min, String max, String place) {
    String allowed =
        min.isEmpty() ? "at most " + max : max.isEmpty() ? "at least " + min : min + " to " + max;
    report("PSK204", place, found + " is out of range", "The service takes " + allowed + ".");
  }

  private void report(String code, String place, String message, String mend) {
    int end = 0;
    while (end < place.length() && place.charAt(end) != '.' && place.charAt(end) != '[') {
      end++;
    }
    boolean known = !raw.contains(place.substring(0, end));
    report.add(
        new Diagnostic(
            code, known ? Severity.ERROR : Severity.WARNING, step, place, message, mend));
  }

  private static String bound(long value) {
    return value == Long.MAX_VALUE || value == Long.MIN_VALUE ? "" : String.valueOf(value);
  }

  private static String span(long min, long max) {
    if (max == Long.MAX_VALUE) {
      return "at least " + min;
    }
    return min == max ? "exactly " + min : min <= 0 ? "at most " + max : min + " to " + max;
  }

  private static String shown(String text) {
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

  private static String kind(Shape shape) {
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

  private static String kind(Node value) {
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
