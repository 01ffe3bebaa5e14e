package dev.penstock.local.server;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts an answer together. What is null is left out. */
final class Answer {
  static final ObjectNode EMPTY = new ObjectNode(Map.of());

  private final Map<String, Node> members = new LinkedHashMap<>();

  static Answer with(String name, @Nullable String text) {
    return new Answer().put(name, text);
  }

  Answer put(String name, @Nullable String text) {
    return put(name, text == null ? null : new TextNode(text));
  }

  Answer put(String name, @Nullable Long number) {
    return put(name, number == null ? null : new NumberNode(Long.toString(number)));
  }

  Answer put(String name, @Nullable Instant time) {
    return put(name, time == null ? null : new TextNode(time.toString()));
  }

  Answer put(String name, List<? extends Node> list) {
    return put(name, new ArrayNode(List.copyOf(list)));
  }

  Answer put(String name, @Nullable Node value) {
    if (value != null) {
      members.put(name, value);
    }
    return this;
  }

  ObjectNode build() {
    return new ObjectNode(members);
  }
}
