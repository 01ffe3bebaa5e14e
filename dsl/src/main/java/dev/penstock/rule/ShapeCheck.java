package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.Place;
import dev.penstock.definition.Reference;
import dev.penstock.model.Shape;
import dev.penstock.model.Shape.AnyShape;
import dev.penstock.model.Shape.BooleanShape;
import dev.penstock.model.Shape.IntegerShape;
import dev.penstock.model.Shape.ListShape;
import dev.penstock.model.Shape.MapShape;
import dev.penstock.model.Shape.NumberShape;
import dev.penstock.model.Shape.StructureShape;
import dev.penstock.model.Shape.TextShape;
import dev.penstock.model.Shape.TimestampShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds values against the shapes of the places where they stand. What is read of elsewhere is kept
 * until all steps are known.
 */
final class ShapeCheck {
  /** Fewer digits, with a sign too, are surely within what a long can be. */
  private static final int LONG_DIGITS = 18;

  private final Patterns patterns;
  private final List<Finding> findings = new ArrayList<>(0);
  private final List<Open> open = new ArrayList<>();

  /**
   * What does not fit.
   *
   * @param place where
   * @param code the diagnostic's code
   * @param message what was found, and what is allowed
   * @param mend what to do
   */
  record Finding(Place place, String code, String message, String mend) {}

  /**
   * A reference and what the service takes in its place.
   *
   * @param reference the reference
   * @param shape what it takes
   */
  record Open(Reference reference, Shape shape) {}

  /**
   * A member or an element, whose place is worked out only when something is to be said of it.
   *
   * @param parent what it is in
   * @param member its name; empty for an element
   * @param index its position; negative for a member
   */
  private record Spot(Place parent, String member, int index) {
    Place place() {
      return index >= 0 ? parent.element(index) : member.isEmpty() ? parent : parent.member(member);
    }
  }

  ShapeCheck(Patterns patterns) {
    this.patterns = patterns;
  }

  List<Finding> findings() {
    return findings;
  }

  List<Open> open() {
    return open;
  }

  /** A reference: what it reads is known when all steps are. */
  void reference(Shape shape, Reference reference) {
    open.add(new Open(reference, shape));
  }

  /** A text that is put together when the pipeline runs. */
  void join(Shape shape, ObjectNode join, Place place) {
    String constant = Nodes.constant(join);
    if (shape instanceof TextShape text) {
      if (constant != null) {
        text(text, constant, new Spot(place, "", -1), "");
      }
    } else if (Operand.kind(shape) != Operand.Kind.UNKNOWN) {
      report(
          new Spot(place, "", -1),
          "PSK215",
          "the service takes " + Words.kind(shape) + " here, and this is a text put together",
          "Give a value of this kind.");
    }
  }

  /** An object as such: its members are handed over one by one. */
  void object(Shape shape, ObjectNode object, Place place) {
    if (shape instanceof StructureShape structure) {
      required(structure, object, place);
    } else if (shape instanceof MapShape map) {
      count("entries", object.members().size(), map.min(), map.max(), place);
    } else {
      kind(shape, object, new Spot(place, "", -1), "");
    }
  }

  /** A list as such: its elements are handed over one by one. */
  void array(Shape shape, ArrayNode array, Place place) {
    if (shape instanceof ListShape list) {
      count("elements", array.elements().size(), list.min(), list.max(), place);
    } else {
      kind(shape, array, new Spot(place, "", -1), "");
    }
  }

  /** What a member of an object is to be; null when nothing is known of it. */
  @Nullable Shape member(Shape shape, String name, Node value, Place parent) {
    if (shape instanceof StructureShape structure) {
      Shape member = structure.member(name);
      if (member == null && !(value instanceof NullNode)) {
        report(
            new Spot(parent, name, -1),
            "PSK203",
            "the service knows no " + name + " in " + structure.name(),
            Words.suggestion(name, structure.members()));
      }
      return member;
    }
    if (shape instanceof MapShape map) {
      text(map.key(), name, new Spot(parent, "", -1), "the key ");
      return map.value();
    }
    return null;
  }

  /** A text, a number or a truth value: a member or, when the index is not negative, an element. */
  void scalar(Shape shape, Node value, Place parent, String member, int index) {
    scalar(shape, value, new Spot(parent, member, index), "");
  }

  /** A value that stands elsewhere: the words go before what was found, and say whose it is. */
  void scalar(Shape shape, Node value, Place place, String whose) {
    scalar(shape, value, new Spot(place, "", -1), whose);
  }

  private void scalar(Shape shape, Node value, Spot spot, String whose) {
    if (shape instanceof TextShape text && value instanceof TextNode node) {
      text(text, node.value(), spot, whose);
    } else if (shape instanceof IntegerShape integer
        && value instanceof NumberNode number
        && number.isInteger()) {
      if (!isWithin(integer, number.digits())) {
        range(whose + number.digits(), bound(integer.min()), bound(integer.max()), spot);
      }
    } else if (shape instanceof NumberShape bounds && value instanceof NumberNode number) {
      double found = Double.parseDouble(number.digits());
      if (found < bounds.min() || found > bounds.max()) {
        range(whose + number.digits(), bound(bounds.min()), bound(bounds.max()), spot);
      }
    } else if (!(shape instanceof BooleanShape && value instanceof BooleanNode)
        && !(value instanceof NullNode)) {
      kind(shape, value, spot, whose);
    }
  }

  private void kind(Shape shape, Node value, Spot spot, String whose) {
    if (!(shape instanceof TimestampShape) && !(shape instanceof AnyShape)) {
      report(
          spot,
          "PSK207",
          "the service takes "
              + Words.kind(shape)
              + " here, and this is "
              + whose
              + Words.kind(value),
          "Give " + Words.kind(shape) + ".");
    }
  }

  private void required(StructureShape shape, ObjectNode object, Place place) {
    List<String> required = shape.required();
    for (int i = 0; i < required.size(); i++) {
      String member = required.get(i);
      Node value = object.get(member);
      if (value == null || value instanceof NullNode) {
        report(
            new Spot(place, member, -1),
            "PSK202",
            "the service requires "
                + member
                + (place.parent() == null ? "" : " in " + shape.name()),
            member.equals("RoleArn")
                ? "Set .defaults(PipelineDefaults.builder().role(\"arn:aws:iam::…\")…) on the"
                    + " pipeline, or .roleArn(…) at the step."
                : "Set it.");
      }
    }
  }

  private static boolean isWithin(IntegerShape bounds, String digits) {
    if (digits.length() < LONG_DIGITS) {
      long found = Long.parseLong(digits);
      return found >= bounds.min() && found <= bounds.max();
    }
    BigDecimal found = new BigDecimal(digits);
    return found.compareTo(BigDecimal.valueOf(bounds.min())) >= 0
        && found.compareTo(BigDecimal.valueOf(bounds.max())) <= 0;
  }

  private void text(TextShape shape, String text, Spot spot, String whose) {
    long length =
        text.length() < shape.min() ? text.length() : text.codePointCount(0, text.length());
    if (length < shape.min() || length > shape.max()) {
      report(
          spot,
          "PSK204",
          whose
              + shown(spot, text)
              + " has "
              + length
              + " characters; the service takes "
              + Words.span(shape.min(), shape.max()),
          length > shape.max() ? "Shorten it." : "Give more.");
    } else if (!shape.values().isEmpty() && !shape.values().contains(text)) {
      report(
          spot,
          "PSK206",
          whose + shown(spot, text) + " is none of the values that the service is known to take",
          Words.suggestion(text, shape.values()));
    } else if (shape.pattern() != null && !patterns.matches(shape.pattern(), text)) {
      report(
          spot,
          "PSK205",
          whose + shown(spot, text) + " is not of the form that the service takes",
          Words.mend(shape.pattern()));
    }
  }

  private static String shown(Spot spot, String text) {
    return Secrets.find(spot.place().name(), text) == null
        ? Words.shown(text)
        : "the text, a secret,";
  }

  private void count(String what, int found, long min, long max, Place place) {
    if (found < min || found > max) {
      report(
          new Spot(place, "", -1),
          "PSK204",
          "there are " + found + " " + what + "; the service takes " + Words.span(min, max),
          found > max ? "Take some out." : "Add some.");
    }
  }

  private void range(String found, String min, String max, Spot spot) {
    report(
        spot,
        "PSK204",
        found + " is out of range; the service takes " + Words.span(min, max),
        "Give a number in this range.");
  }

  private void report(Spot spot, String code, String message, String mend) {
    findings.add(new Finding(spot.place(), code, message, mend));
  }

  private static String bound(long value) {
    return value == Long.MAX_VALUE || value == Long.MIN_VALUE ? "" : String.valueOf(value);
  }

  private static String bound(double value) {
    return Math.abs(value) == Double.MAX_VALUE ? "" : String.valueOf(value);
  }
}
