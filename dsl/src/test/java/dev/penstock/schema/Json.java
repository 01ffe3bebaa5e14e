package dev.penstock.schema;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Short words for the nodes that a schema is made of. */
final class Json {
  private Json() {}

  /** An object of names and values in turn. */
  static ObjectNode object(Object... namesAndValues) {
    Map<String, Node> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], node(namesAndValues[i + 1]));
    }
    return new ObjectNode(members);
  }

  /** An array. */
  static ArrayNode array(Object... elements) {
    return (ArrayNode) node(java.util.Arrays.asList(elements));
  }

  static ObjectNode ref(String definition) {
    return object("$ref", "#/$defs/" + definition);
  }

  /** The members of one object, then those of the other that it does not have. */
  static ObjectNode with(ObjectNode one, ObjectNode other) {
    Map<String, Node> members = new LinkedHashMap<>(one.members());
    other.members().forEach(members::putIfAbsent);
    return new ObjectNode(members);
  }

  static Node node(Object value) {
    if (value instanceof Node node) {
      return node;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Node> members = new LinkedHashMap<>();
      map.forEach((name, each) -> members.put((String) name, node(each)));
      return new ObjectNode(members);
    }
    if (value instanceof Collection<?> all) {
      return new ArrayNode(all.stream().map(Json::node).toList());
    }
    if (value instanceof Boolean bool) {
      return new BooleanNode(bool);
    }
    return value instanceof Number number
        ? new NumberNode(number.toString())
        : new TextNode((String) value);
  }
}
