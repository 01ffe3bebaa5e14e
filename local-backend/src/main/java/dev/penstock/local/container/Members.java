package dev.penstock.local.container;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a request whose members may be left out. */
record Members(ObjectNode node) {
  private static final ObjectNode EMPTY = new ObjectNode(Map.of());

  Members object(String name) {
    return new Members(node.get(name) instanceof ObjectNode object ? object : EMPTY);
  }

  boolean has(String name) {
    return node.get(name) != null;
  }

  List<Members> objects(String name) {
    return node.objects(name).stream().map(Members::new).toList();
  }

  List<String> texts(String name) {
    return elements(name).stream().map(Members::text).toList();
  }

  private List<Node> elements(String name) {
    return node.get(name) instanceof ArrayNode array ? array.elements() : List.of();
  }

  /** The members of an object as texts, in order. */
  Map<String, String> map(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    object(name).node().members().forEach((key, value) -> texts.put(key, text(value)));
    return texts;
  }

  @Nullable String text(String name) {
    Node value = node.get(name);
    return value == null || value instanceof NullNode ? null : text(value);
  }

  String text(String name, String other) {
    String text = text(name);
    return text == null ? other : text;
  }

  boolean isTrue(String name) {
    return "true".equals(text(name));
  }

  private static String text(Node value) {
    return value instanceof TextNode text ? text.value() : value.toString();
  }
}
