package dev.penstock.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * When two definitions say the same to the service: members that are null or an empty object count
 * as absent; parameters and steps are compared by name; DependsOn in any order, every other array
 * in order; the order of members does not matter; 3 is not 3.0.
 */
public final class DefinitionEquality {
  private static final Set<String> BY_NAME = Set.of("Parameters", "Steps", "IfSteps", "ElseSteps");

  private final List<String> found = new ArrayList<>();

  private DefinitionEquality() {}

  /**
   * Compares two definitions.
   *
   * @return the differences, each with its path; empty when the two are equal
   */
  public static List<String> differences(JsonNode expected, JsonNode actual) {
    DefinitionEquality equality = new DefinitionEquality();
    equality.compare("$", "", bare(expected), bare(actual));
    return equality.found;
  }

  private static JsonNode bare(JsonNode node) {
    if (node.isArray()) {
      var array = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> array.add(bare(element)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      JsonNode value = bare(member.getValue());
      if (!value.isNull() && !(value.isObject() && value.isEmpty())) {
        object.set(member.getKey(), value);
      }
    }
    return object;
  }

  private void compare(String path, String key, JsonNode expected, JsonNode actual) {
    if (!kind(expected).equals(kind(actual))) {
      differ(path, expected, actual);
    } else if (expected.isObject()) {
      compareMembers(path, expected, actual);
    } else if (expected.isArray()) {
      compareArrays(path, key, expected, actual);
    } else if (!same(expected, actual)) {
      differ(path, expected, actual);
    }
  }

  private void compareMembers(String path, JsonNode expected, JsonNode actual) {
    Set<String> names = new TreeSet<>(expected.propertyNames());
    names.addAll(actual.propertyNames());
    for (String name : names) {
      comparePresent(path + "." + name, name, expected.get(name), actual.get(name));
    }
  }

  private void comparePresent(
      String path, String key, @Nullable JsonNode expected, @Nullable JsonNode actual) {
    if (expected == null) {
      found.add(path + ": not expected: " + actual);
    } else if (actual == null) {
      found.add(path + ": missing: " + expected);
    } else {
      compare(path, key, expected, actual);
    }
  }

  private void compareArrays(String path, String key, JsonNode expected, JsonNode actual) {
    Map<String, JsonNode> one = BY_NAME.contains(key) ? byName(expected) : null;
    Map<String, JsonNode> other = BY_NAME.contains(key) ? byName(actual) : null;
    if (one != null && other != null) {
      Set<String> names = new TreeSet<>(one.keySet());
      names.addAll(other.keySet());
      for (String name : names) {
        comparePresent(path + "[" + name + "]", "", one.get(name), other.get(name));
      }
      return;
    }
    List<JsonNode> left = elements(key, expected);
    List<JsonNode> right = elements(key, actual);
    if (left.size() != right.size()) {
      found.add(path + ": " + left.size() + " values expected, " + right.size() + " found");
    }
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      compare(path + "[" + i + "]", "", left.get(i), right.get(i));
    }
  }

  /** Returns the elements by their names, or null where one has none or two share one. */
  private static @Nullable Map<String, JsonNode> byName(JsonNode array) {
    Map<String, JsonNode> named = new LinkedHashMap<>();
    for (JsonNode element : array) {
      JsonNode name = element.get("Name");
      if (name == null || !name.isString() || named.put(name.stringValue(), element) != null) {
        return null;
      }
    }
    return named;
  }

  private static List<JsonNode> elements(String key, JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    Predicate<JsonNode> text = JsonNode::isString;
    if (key.equals("DependsOn") && elements.stream().allMatch(text)) {
      elements.sort(Comparator.comparing(JsonNode::stringValue));
    }
    return elements;
  }

  private static boolean same(JsonNode expected, JsonNode actual) {
    return expected.isFloatingPointNumber()
        ? Double.compare(expected.doubleValue(), actual.doubleValue()) == 0
        : expected.isNumber()
            ? expected.bigIntegerValue().equals(actual.bigIntegerValue())
            : expected.equals(actual);
  }

  private static String kind(JsonNode node) {
    return node.isIntegralNumber() ? "INTEGER" : node.getNodeType().name();
  }

  private void differ(String path, JsonNode expected, JsonNode actual) {
    found.add(path + ": expected " + expected + ", found " + actual);
  }
}
