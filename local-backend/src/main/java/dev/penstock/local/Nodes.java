package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes and reads documents. */
final class Nodes {
  static final ObjectNode EMPTY = new ObjectNode(Map.of());

  private Nodes() {}

  static ObjectNode object(@Nullable Node node) {
    return node instanceof ObjectNode object ? object : EMPTY;
  }

  static List<ObjectNode> objects(@Nullable Node node) {
    return node instanceof ArrayNode array
        ? array.elements().stream().map(Nodes::object).toList()
        : List.of();
  }

  /** What lies below some members, or null. */
  static @Nullable Node at(Node root, String... members) {
    Node at = root;
    for (String member : members) {
      at = object(at).get(member);
      if (at == null) {
        return null;
      }
    }
    return at;
  }

  static @Nullable String text(Node root, String... members) {
    return at(root, members) instanceof TextNode text ? text.value() : null;
  }

  static Node text(String text) {
    return new TextNode(text);
  }

  static Node number(long number) {
    return new NumberNode(Long.toString(number));
  }

  static ObjectNode of(String name, Node value) {
    return new ObjectNode(Map.of(name, value));
  }

  /** Lays one document over another, member by member. */
  static ObjectNode over(ObjectNode below, ObjectNode above) {
    Map<String, Node> members = new LinkedHashMap<>(below.members());
    above
        .members()
        .forEach(
            (name, value) ->
                members.merge(
                    name,
                    value,
                    (under, on) ->
                        under instanceof ObjectNode a && on instanceof ObjectNode b
                            ? over(a, b)
                            : on));
    return new ObjectNode(members);
  }
}
