package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.Reference;
import dev.penstock.model.Shape;
import dev.penstock.model.Shape.BooleanShape;
import dev.penstock.model.Shape.IntegerShape;
import dev.penstock.model.Shape.NumberShape;
import dev.penstock.model.Shape.TextShape;
import org.jspecify.annotations.Nullable;

/**
 * What a value is, as far as that is known before the pipeline runs.
 *
 * @param kind what it is
 * @param words what a message calls it
 * @param isProperty whether it is read of a step
 */
record Operand(Kind kind, String words, boolean isProperty) {
  /** What a value can be. */
  enum Kind {
    TEXT,
    NUMBER,
    TRUTH,
    CONTAINER,
    UNKNOWN
  }

  private static final Operand UNKNOWN = new Operand(Kind.UNKNOWN, "", false);

  static Operand of(Topology topology, @Nullable Node node) {
    if (node instanceof TextNode text) {
      return new Operand(Kind.TEXT, "the text " + Words.shown(text.value()), false);
    } else if (node instanceof NumberNode number) {
      return new Operand(Kind.NUMBER, "the number " + number.digits(), false);
    } else if (node instanceof BooleanNode bool) {
      return new Operand(Kind.TRUTH, String.valueOf(bool.value()), false);
    } else if (Nodes.at(node, "Std:Join") != null) {
      return new Operand(Kind.TEXT, "a text put together", false);
    }
    String read = Nodes.read(node);
    if (read == null) {
      return UNKNOWN;
    }
    Reference reference = new Reference(read, "");
    if (reference.parameter() != null) {
      ParameterDefinition parameter = topology.parameters().get(reference.parameter());
      return parameter == null || parameter.json().get("Type") == null
          ? UNKNOWN
          : new Operand(
              kind(parameter.type()),
              "the " + parameter.type() + " parameter " + parameter.name(),
              false);
    }
    PropertyLookup property = PropertyLookup.of(topology, reference);
    return new Operand(
        kind(property),
        read + (property.shape() == null ? "" : ", " + Words.kind(property.shape())),
        true);
  }

  /** Tells whether a place takes one value of a kind that is known. */
  static boolean isValue(Shape shape) {
    return kind(shape) != Kind.UNKNOWN;
  }

  /** What a message calls this when a place takes something else; null when it fits. */
  @Nullable String unlike(Shape shape) {
    return kind == Kind.UNKNOWN || kind == kind(shape) ? null : words;
  }

  private static Kind kind(PropertyLookup property) {
    if (property.isContainer()) {
      return Kind.CONTAINER;
    }
    return property.shape() == null ? Kind.UNKNOWN : kind(property.shape());
  }

  private static Kind kind(Shape shape) {
    if (shape instanceof TextShape) {
      return Kind.TEXT;
    } else if (shape instanceof IntegerShape || shape instanceof NumberShape) {
      return Kind.NUMBER;
    }
    return shape instanceof BooleanShape ? Kind.TRUTH : Kind.UNKNOWN;
  }

  private static Kind kind(String parameterType) {
    return switch (parameterType) {
      case "String" -> Kind.TEXT;
      case "Integer", "Float" -> Kind.NUMBER;
      case "Boolean" -> Kind.TRUTH;
      default -> Kind.UNKNOWN;
    };
  }
}
