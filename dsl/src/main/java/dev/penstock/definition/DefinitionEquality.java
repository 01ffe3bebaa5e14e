package dev.penstock.definition;

import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether two definitions mean the same to the service. Members that are null or an empty object
 * count as absent; parameters, steps and the steps of branches are compared by name, in any order;
 * {@code DependsOn} as a set; every other list in order. The order of members does not matter;
 * numbers keep their kind, so that 3 is not 3.0.
 */
public final class DefinitionEquality {
  private static final Set<String> BY_NAME = Set.of("Parameters", "Steps", "IfSteps", "ElseSteps");

  /** What is shown of a value that differs. */
  private static final int SHOWN = 120;

  private final List<String> found = new ArrayList<>();

  private DefinitionEquality() {}

  /**
   * Compares two definitions.
   *
   * @param expected the one
   * @param actual the other
   * @return a line for each difference, with its path; empty when they are equal
   */
  public static List<String> differences(Node expected, Node actual) {
    DefinitionEquality equality = new DefinitionEquality();
    equality.compare("$", "", bare(expected), bare(actual));
    return List.copyOf(equality.found);
  }

  /**
   * Leaves out what counts as absent: members that are null or an empty object.
   *
   * @param node any JSON
   * @return the same without such members, at any depth
   */
  public static Node bare(Node node) {
    if (node instanceof ArrayNode array) {
      return new ArrayNode(array.elements().stream().map(DefinitionEquality::bare).toList());
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    Map<String, Node> members = new LinkedHashMap<>();
    for (Map.Entry<String, Node> member : object.members().entrySet()) {
      Node value = bare(member.getValue());
      boolean empty = value instanceof ObjectNode inner && inner.members().isEmpty();
      if (!empty && !(value instanceof NullNode)) {
        members.put(member.getKey(), value);
      }
    }
    return new ObjectNode(members);
  }

  private void compare(String path, String key, Node expected, Node actual) {
    if (expected instanceof ObjectNode one && actual instanceof ObjectNode other) {
      compareMembers(path, one, other);
    } else if (expected instanceof ArrayNode one && actual instanceof ArrayNode other) {
      compareArrays(path, key, one, other);
    } else if (!same(expected, actual)) {
      found.add(path + ": expected " + shown(expected) + ", found " + shown(actual));
    }
  }

  private void compareMembers(String path, ObjectNode expected, ObjectNode actual) {
    Set<String> names = new TreeSet<>(expected.members().keySet());
    names.addAll(actual.members().keySet());
    for (String name : names) {
      comparePresent(path + "." + name, name, expected.get(name), actual.get(name));
    }
  }

  private void comparePresent(
      String path, String key, @Nullable Node expected, @Nullable Node actual) {
    if (expected != null && actual != null) {
      compare(path, key, expected, actual);
    } else if (actual != null) {
      found.add(path + ": not expected: " + shown(actual));
    } else if (expected != null) {
      found.add(path + ": missing: " + shown(expected));
    }
  }

  private void compareArrays(String path, String key, ArrayNode expected, ArrayNode actual) {
    Map<String, Node> one = BY_NAME.contains(key) ? byName(expected) : null;
    Map<String, Node> other = BY_NAME.contains(key) ? byName(actual) : null;
    if (one != null && other != null) {
      Set<String> names = new TreeSet<>(one.keySet());
      names.addAll(other.keySet());
      for (String name : names) {
        comparePresent(path + "[" + name + "]", "", one.get(name), other.get(name));
      }
      return;
    }
    List<Node> left = elements(key, expected);
    List<Node> right = elements(key, actual);
    if (left.size() != right.size()) {
      found.add(path + ": " + left.size() + " values expected, " + right.size() + " found");
    }
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      compare(path + "[" + i + "]", "", left.get(i), right.get(i));
    }
  }

  /** Null when an element has no name, or names repeat: then the elements are compared in order. */
  private static @Nullable Map<String, Node> byName(ArrayNode array) {
    Map<String, Node> named = new LinkedHashMap<>();
    for (Node element : array.elements()) {
      String name = element instanceof ObjectNode object ? object.text("Name") : null;
      if (name == null || named.put(name, element) != null) {
        return null;
      }
    }
    return named;
  }

  private static List<Node> elements(String key, ArrayNode array) {
    return key.equals("DependsOn")
        ? array.elements().stream()
            .sorted(Comparator.comparing(entry -> CanonicalNode.of(entry).toString()))
            .toList()
        : array.elements();
  }

  private static boolean same(Node expected, Node actual) {
    if (!(expected instanceof NumberNode one) || !(actual instanceof NumberNode other)) {
      return expected.equals(actual);
    }
    if (one.isInteger() || other.isInteger()) {
      return one.isInteger()
          && other.isInteger()
          && new BigInteger(one.digits()).equals(new BigInteger(other.digits()));
    }
    double left = Double.parseDouble(one.digits());
    double right = Double.parseDouble(other.digits());
    return Double.isFinite(left)
        ? Double.compare(left, right) == 0
        : new BigDecimal(one.digits()).compareTo(new BigDecimal(other.digits())) == 0;
  }

  private static String shown(Node node) {
    String text = node.toString();
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
