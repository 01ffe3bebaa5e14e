package dev.penstock.diff;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The new names of steps, put in wherever the old ones are meant. */
final class Renaming {
  private final Map<String, String> names = new LinkedHashMap<>();

  void add(String before, String after) {
    names.put(before, after);
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  String of(String name) {
    return names.getOrDefault(name, name);
  }

  /** A step or a document with the new names in what it refers to, its own name left alone. */
  Node in(Node node) {
    if (names.isEmpty()) {
      return node;
    }
    if (node instanceof ArrayNode array) {
      List<Node> elements = new ArrayList<>(array.elements().size());
      array.elements().forEach(element -> elements.add(in(element)));
      return new ArrayNode(elements);
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    Map<String, Node> members = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (name, value) ->
                members.put(
                    name,
                    object.members().size() == 1
                            && name.equals("Get")
                            && value instanceof TextNode text
                        ? get(text)
                        : name.equals("DependsOn") && value instanceof ArrayNode steps
                            ? steps(steps)
                            : in(value)));
    return new ObjectNode(members);
  }

  private TextNode get(TextNode text) {
    String step = new Reference(text.value(), "").step();
    String after = step == null ? null : names.get(step);
    return after == null || step == null
        ? text
        : new TextNode(
            "Steps." + after + text.value().substring("Steps.".length() + step.length()));
  }

  private ArrayNode steps(ArrayNode array) {
    List<Node> elements = new ArrayList<>(array.elements().size());
    for (Node element : array.elements()) {
      elements.add(step(element));
    }
    return new ArrayNode(elements);
  }

  private Node step(Node entry) {
    if (entry instanceof TextNode text) {
      return new TextNode(of(text.value()));
    }
    if (!(entry instanceof ObjectNode triggered) || !(triggered.get("Step") instanceof TextNode)) {
      return in(entry);
    }
    Map<String, Node> members = new LinkedHashMap<>(triggered.members());
    members.computeIfPresent("Step", (member, name) -> step(name));
    return new ObjectNode(members);
  }
}
