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
 * @param node the value, when it is written here
 * @param read what it reads of elsewhere, or null
 * @param parameter the parameter that it reads, or null
 * @param property what it is when it is read of a step, or null
 */
record Operand(
    Kind kind,
    @Nullable Node node,
    @Nullable String read,
    @Nullable ParameterDefinition parameter,
    @Nullable Shape property) {
  /** What a value can be. */
  enum Kind {
    TEXT,
    NUMBER,
    TRUTH,
    CONTAINER,
    UNKNOWN
  }

  static Operand of(Topology topology, @Nullable Node node) {
    if (node instanceof TextNode || Nodes.at(node, "Std:Join") != null) {
      return new Operand(Kind.TEXT, node, null, null, null);
    } else if (node instanceof NumberNode) {
      return new Operand(Kind.NUMBER, node, null, null, null);
    } else if (node instanceof BooleanNode) {
      return new Operand(Kind.TRUTH, node, null, null, null);
    }
    String read = Nodes.read(node);
    return read == null
        ? new Operand(Kind.UNKNOWN, node, null, null, null)
        : of(topology, Reference.of(read));
  }

  static Operand of(Topology topology, Reference reference) {
    String read = reference.text();
    if (reference.parameter() != null) {
      ParameterDefinition parameter = topology.parameters().get(reference.parameter());
      return parameter == null || parameter.json().get("Type") == null
          ? new Operand(Kind.UNKNOWN, null, read, parameter, null)
          : new Operand(kind(parameter.type()), null, read, parameter, null);
    }
    PropertyLookup property = topology.property(reference);
    Kind kind =
        property.isContainer()
            ? Kind.CONTAINER
            : property.shape() == null ? Kind.UNKNOWN : kind(property.shape());
    return new Operand(kind, null, read, null, property.shape());
  }

  /** Tells whether it is read of a step. */
  boolean isProperty() {
    return property != null;
  }

  /** Tells whether a place takes a single value, and this is known to be something else. */
  boolean isUnlike(Shape place) {
    Kind wanted = kind(place);
    return wanted != Kind.UNKNOWN && kind != Kind.UNKNOWN && kind != wanted;
  }

  /** What a message calls it. */
  String words() {
    if (parameter != null) {
      return "the " + parameter.type() + " parameter " + parameter.name();
    } else if (property != null) {
      return read + ", " + Words.kind(property);
    } else if (Nodes.at(node, "Std:Join") != null) {
      return "a text put together";
    }
    return node == null ? "nothing" : Words.kind(node);
  }

  /** What a single value at a place is to be; unknown when it takes more than one. */
  static Kind kind(Shape shape) {
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
