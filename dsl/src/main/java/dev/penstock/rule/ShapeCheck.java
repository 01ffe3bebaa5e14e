package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.Place;
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

/** Holds one step's arguments against their shapes. */
final class ShapeCheck {
  private final Topology topology;
  private final String step;
  private final Set<String> raw;
  private final Report report;

  ShapeCheck(Topology topology, String step, Set<String> raw, Report report) {
    this.topology = topology;
    this.step = step;
    this.raw = raw;
    this.report = report;
  }

  void arguments(StructureShape shape, ObjectNode arguments) {
    required(shape, arguments, null);
    arguments
        .members()
        .forEach(
            (name, value) -> {
              if (!(value instanceof Node.NullNode)) {
                member(shape, name, value, Place.of(name));
              }
            });
  }

  private void required(
      StructureShape shape, ObjectNode object, @org.jspecify.annotations.Nullable Place place) {
    for (String member : shape.required()) {
      Node value = object.get(member);
      if (value == null || value instanceof Node.NullNode) {
        report(
            "PSK202",
            place == null ? Place.of(member) : place.member(member),
            "the service requires " + member + (place == null ? "" : " in " + shape.name()),
            member.equals("RoleArn")
                ? "Set .defaults(PipelineDefaults.builder().role(\"arn:aws:iam::…\")…) on the pipeline, or"
                    + " .roleArn(…) at the step."
                : "Set it.");
      }
    }
  }

  private void member(StructureShape shape, String name, Node value, Place place) {
    Shape member = shape.member(name);
    if (member == null) {
      report(
          "PSK203",
          place,
          "the service knows no " + name + " in " + shape.name(),
          Nearest.suggestion(name, shape.members()));
    } else {
      check(member, value, place, "");
    }
  }

  /** The words go before what was found: whose value it is, when it is not written here. */
  private void check(Shape shape, Node value, Place place, String whose) {
    if (value instanceof ObjectNode object && object.isVariable()) {
      variable(shape, object, place);
    } else if (shape instanceof StructureShape structure && value instanceof ObjectNode object) {
      required(structure, object, place);
      object.members().forEach((name, node) -> member(structure, name, node, place.member(name)));
    } else if (shape instanceof MapShape map && value instanceof ObjectNode object) {
      count("entries", object.members().size(), map.min(), map.max(), place);
      for (Map.Entry<String, Node> entry : object.members().entrySet()) {
        text(map.key(), entry.getKey(), place, "the key ");
        check(map.value(), entry.getValue(), place.member(entry.getKey()), whose);
      }
    } else if (shape instanceof ListShape list && value instanceof ArrayNode array) {
      count("elements", array.elements().size(), list.min(), list.max(), place);
      for (int i = 0; i < array.elements().size(); i++) {
        check(list.element(), array.elements().get(i), place.element(i), whose);
      }
    } else if (shape instanceof TextShape text && value instanceof TextNode node) {
      text(text, node.value(), place, whose);
    } else if (shape instanceof IntegerShape integer
        && value instanceof NumberNode number
        && number.isInteger()) {
      BigDecimal found = new BigDecimal(number.digits());
      if (found.compareTo(BigDecimal.valueOf(integer.min())) < 0
          || found.compareTo(BigDecimal.valueOf(integer.max())) > 0) {
        range(whose + number.digits(), bound(integer.min()), bound(integer.max()), place);
      }
    } else if (shape instanceof NumberShape bounds && value instanceof NumberNode number) {
      double found = Double.parseDouble(number.digits());
      if (found < bounds.min() || found > bounds.max()) {
        range(whose + number.digits(), bound(bounds.min()), bound(bounds.max()), place);
      }
    } else if (!(shape instanceof BooleanShape && value instanceof BooleanNode)
        && !(shape instanceof Shape.TimestampShape)
        && !(shape instanceof Shape.AnyShape)
        && !(value instanceof Node.NullNode)) {
      report(
          "PSK207",
          place,
          "the service takes "
              + Words.kind(shape)
              + " here, and this is "
              + whose
              + Words.kind(value),
          "Give " + Words.kind(shape) + ".");
    }
  }

  private void variable(Shape shape, ObjectNode variable, Place place) {
    Operand operand = Operand.of(topology, variable);
    if (operand.isUnlike(shape)) {
      kind(shape, operand, place);
      return;
    }
    String constant = Nodes.constant(variable);
    Node byDefault = topology.defaultOf(variable);
    if (constant != null && shape instanceof TextShape text) {
      text(text, constant, place, "");
    } else if (byDefault != null && !byDefault.equals(EMPTY)) {
      String name = String.valueOf(Nodes.read(variable)).substring("Parameters.".length());
      check(shape, byDefault, place, "in the default of the parameter " + name + ", ");
    }
  }

  private void kind(Shape shape, Operand operand, Place place) {
    boolean container = operand.kind() == Operand.Kind.CONTAINER;
    String message =
        "the service takes " + Words.kind(shape) + " here, and this is " + operand.words();
    String mend =
        container
            ? "Read one value of it."
            : shape instanceof TextShape
                ? "Make a text of it with .asString()."
                : "Give a value of this kind.";
    // A property's type is what the service says of it; what it makes of it is not known.
    if (operand.isProperty() && !container) {
      report.warning("PSK215", step, place.toString(), message, mend);
    } else {
      report("PSK215", place, message, mend);
    }
  }

  /** A default that stands for none. */
  private static final TextNode EMPTY = new TextNode("");

  private void text(TextShape shape, String text, Place place, String whose) {
    long length =
        text.length() < shape.min() ? text.length() : text.codePointCount(0, text.length());
    if (length < shape.min() || length > shape.max()) {
      report(
          "PSK204",
          place,
          whose
              + shown(place, text)
              + " has "
              + length
              + " characters; the service takes "
              + Words.span(shape.min(), shape.max()),
          length > shape.max() ? "Shorten it." : "Give more.");
    } else if (!shape.values().isEmpty() && !shape.values().contains(text)) {
      report(
          "PSK206",
          place,
          whose + shown(place, text) + " is none of the values that the service is known to take",
          Nearest.suggestion(text, shape.values()));
    } else if (shape.pattern() != null && !Patterns.matches(shape.pattern(), text)) {
      report(
          "PSK205",
          place,
          whose + shown(place, text) + " is not of the form that the service takes",
          Words.mend(shape.pattern()));
    }
  }

  private static String shown(Place place, String text) {
    return Secrets.find(place.name(), text) == null ? Words.shown(text) : "the text, a secret,";
  }

  private void count(String what, int found, long min, long max, Place place) {
    if (found < min || found > max) {
      report(
          "PSK204",
          place,
          "there are " + found + " " + what + "; the service takes " + Words.span(min, max),
          found > max ? "Take some out." : "Add some.");
    }
  }

  private void range(String found, String min, String max, Place place) {
    report(
        "PSK204",
        place,
        found + " is out of range; the service takes " + Words.span(min, max),
        "Give a number in this range.");
  }

  private void report(String code, Place where, String message, String mend) {
    String place = where.toString();
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

  private static String bound(double value) {
    return Math.abs(value) == Double.MAX_VALUE ? "" : String.valueOf(value);
  }
}
