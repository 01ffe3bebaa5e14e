package dev.penstock.schema;

import static dev.penstock.schema.Json.object;
import static dev.penstock.schema.Json.ref;
import static dev.penstock.schema.Json.with;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.model.Shape;
import dev.penstock.model.Shape.AnyShape;
import dev.penstock.model.Shape.BooleanShape;
import dev.penstock.model.Shape.IntegerShape;
import dev.penstock.model.Shape.ListShape;
import dev.penstock.model.Shape.MapShape;
import dev.penstock.model.Shape.NumberShape;
import dev.penstock.model.Shape.StructureShape;
import dev.penstock.model.Shape.TextShape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the service's shapes. What each is (an object, a list, a text) is structure and stands in
 * the schema's own words; what else is known of it ages, and stands under {@code x-facts}.
 */
final class ShapeSchemas {
  private final Map<String, Node> definitions = new TreeMap<>();
  private final Map<String, StructureShape> shapes = new TreeMap<>();

  /** The structures met so far, each once, by name. */
  Map<String, Node> definitions() {
    return definitions;
  }

  /** Refers to a structure, and writes it when it is met for the first time. */
  ObjectNode structure(StructureShape shape) {
    String name = name(shape);
    if (shapes.putIfAbsent(name, shape) == null) {
      Map<String, Node> members = new LinkedHashMap<>();
      for (String member : shape.members()) {
        Shape there = shape.member(member);
        if (there == null) {
          throw new IllegalStateException(shape.name() + " lists " + member + " and has none");
        }
        members.put(member, schema(there));
      }
      ObjectNode facts = object("additionalProperties", false);
      definitions.put(
          name,
          with(
              ref("object"),
              object(
                  "properties",
                  members,
                  "x-facts",
                  shape.required().isEmpty()
                      ? facts
                      : with(object("required", shape.required()), facts))));
    }
    return ref(name);
  }

  private ObjectNode schema(Shape shape) {
    if (shape instanceof AnyShape) {
      return new ObjectNode(Map.of());
    }
    if (shape instanceof StructureShape structure) {
      return structure(structure);
    }
    if (shape instanceof ListShape list) {
      return facts(
          with(ref("list"), object("items", schema(list.element()))),
          bounds("minItems", "maxItems", list.min(), list.max()));
    }
    if (shape instanceof MapShape map) {
      ObjectNode facts = bounds("minProperties", "maxProperties", map.min(), map.max());
      ObjectNode key = text(map.key());
      return facts(
          with(ref("object"), object("additionalProperties", schema(map.value()))),
          key.members().isEmpty() ? facts : with(facts, object("propertyNames", key)));
    }
    if (shape instanceof TextShape text) {
      return facts(ref("text"), text(text));
    }
    if (shape instanceof IntegerShape integer) {
      ObjectNode bounds = bounds("minimum", "maximum", integer.min(), integer.max());
      return facts(ref("number"), with(object("type", "integer"), bounds));
    }
    if (shape instanceof NumberShape number) {
      Map<String, Object> bounds = new LinkedHashMap<>();
      if (number.min() != -Double.MAX_VALUE) {
        bounds.put("minimum", number.min());
      }
      if (number.max() != Double.MAX_VALUE) {
        bounds.put("maximum", number.max());
      }
      return facts(ref("number"), (ObjectNode) Json.node(bounds));
    }
    return ref(shape instanceof BooleanShape ? "boolean" : "moment");
  }

  private static ObjectNode text(TextShape shape) {
    ObjectNode facts = bounds("minLength", "maxLength", shape.min(), shape.max());
    if (!shape.values().isEmpty()) {
      facts = with(facts, object("enum", shape.values()));
    }
    String pattern = shape.pattern();
    return pattern == null ? facts : with(facts, object("pattern", "^(?:" + pattern + ")$"));
  }

  private static ObjectNode bounds(String least, String most, long min, long max) {
    Map<String, Object> bounds = new LinkedHashMap<>();
    boolean size = !least.equals("minimum");
    if (min > (size ? 0 : Long.MIN_VALUE)) {
      bounds.put(least, min);
    }
    if (max < Long.MAX_VALUE) {
      bounds.put(most, max);
    }
    return (ObjectNode) Json.node(bounds);
  }

  private static ObjectNode facts(ObjectNode schema, ObjectNode facts) {
    return facts.members().isEmpty() ? schema : with(schema, object("x-facts", facts));
  }

  /** The service and the shape's name there; services have shapes of one name. */
  private String name(StructureShape shape) {
    String owner = shape.getClass().getPackageName();
    String name = owner.substring(owner.lastIndexOf('.') + 1) + "." + shape.name();
    StructureShape other = shapes.get(name);
    // Requests of one operation differ by step type in what a pipeline takes of them.
    return other == null || other == shape
        ? name
        : name + "-" + Json.node(shape.members()).toString().hashCode();
  }
}
