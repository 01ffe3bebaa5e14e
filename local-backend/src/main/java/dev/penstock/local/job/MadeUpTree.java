package dev.penstock.local.job;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.local.evaluate.EvaluationException;
import dev.penstock.local.evaluate.ValuePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Grows objects and lists around values until each is at its path. */
final class MadeUpTree {
  private static final int LONGEST_LIST = 10_000;

  private final Map<String, Object> root = new LinkedHashMap<>();

  /** Puts a value at a path; one that is no plain path is left out. */
  void put(String path, Node value) {
    List<ValuePath.Part> parts;
    try {
      parts = ValuePath.parse(path.startsWith("$.") ? path.substring(2) : path).parts();
    } catch (EvaluationException noPath) {
      return;
    }
    if (parts.get(0).isIndex() || parts.stream().anyMatch(each -> each.index() >= LONGEST_LIST)) {
      return;
    }
    Object at = root;
    for (int i = 0; i < parts.size(); i++) {
      String parent = i == 0 ? "" : parts.get(i - 1).name();
      boolean last = i == parts.size() - 1;
      Object made = last ? value : container(parts.get(i), parts.get(i + 1));
      Object next = child(at, parts.get(i), parent, made);
      if (next == null) {
        return;
      }
      at = next;
    }
  }

  private static Object container(ValuePath.Part part, ValuePath.Part next) {
    return next.isIndex() || part.name().endsWith("List")
        ? new ArrayList<Object>()
        : new LinkedHashMap<String, Object>();
  }

  /** What is there already, or what was made; null when something else is in the way. */
  @SuppressWarnings("unchecked")
  private static @Nullable Object child(
      Object at, ValuePath.Part part, String parent, Object made) {
    if (at instanceof Map<?, ?> map) {
      return part.isIndex() ? null : present(((Map<String, Object>) map), part.name(), made);
    }
    if (!(at instanceof List<?> elements)) {
      return null;
    }
    List<Object> list = (List<Object>) elements;
    if (part.isIndex()) {
      while (list.size() <= part.index()) {
        list.add(new LinkedHashMap<String, Object>());
      }
      if (!(list.get(part.index()) instanceof Map<?, ?> there) || there.isEmpty()) {
        list.set(part.index(), made);
      }
      return list.get(part.index());
    }
    // An element by its own name.
    Map<String, Object> element = new LinkedHashMap<>();
    element.put(parent.equals("FinalMetricDataList") ? "MetricName" : "Name", part.name());
    list.add(element);
    return element;
  }

  private static Object present(Map<String, Object> map, String name, Object made) {
    Object there = map.putIfAbsent(name, made);
    return there == null ? made : there;
  }

  ObjectNode toNode() {
    return (ObjectNode) node(root);
  }

  private static Node node(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Node> members = new LinkedHashMap<>();
      map.forEach((name, each) -> members.put(String.valueOf(name), node(each)));
      return new ObjectNode(members);
    }
    if (value instanceof List<?> list) {
      return new ArrayNode(list.stream().map(MadeUpTree::node).toList());
    }
    return value instanceof Node leaf ? leaf : new TextNode(value.toString());
  }
}
