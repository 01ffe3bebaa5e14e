package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.Reference;
import dev.penstock.model.Shape.IntegerShape;
import dev.penstock.model.Shape.NumberShape;
import dev.penstock.model.Shape.TextShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A comparison whose outcome may be known before the pipeline runs.
 *
 * @param type the type as on the wire, turned round when the literal stood on the left
 * @param left what is compared
 * @param right what it is compared with
 */
record Comparison(String type, Node left, Node right) {
  static @Nullable Comparison of(Node condition) {
    String type = Nodes.constant(Nodes.at(condition, "Type"));
    Node left = Nodes.at(condition, "LeftValue");
    Node right = Nodes.at(condition, "RightValue");
    if (type == null || left == null || right == null) {
      return null;
    }
    return isLiteral(left) && !isLiteral(right)
        ? new Comparison(turned(type), right, left)
        : new Comparison(type, left, right);
  }

  /** Whether it asks for one text or truth value; numbers may be equal in several forms. */
  boolean isWithLiteral() {
    return type.equals("Equals")
        && !isLiteral(left)
        && (right instanceof TextNode || right instanceof BooleanNode);
  }

  private static boolean isLiteral(Node node) {
    return node instanceof TextNode || node instanceof NumberNode || node instanceof BooleanNode;
  }

  private static String turned(String type) {
    if (type.startsWith("Less")) {
      return type.replace("Less", "Greater");
    }
    return type.startsWith("Greater") ? type.replace("Greater", "Less") : type;
  }

  /** The outcome, or null when it is open. */
  @Nullable Boolean outcome(Topology topology) {
    if (left.equals(right)) {
      return type.startsWith("Equals") || type.endsWith("OrEqualTo");
    }
    if (isLiteral(left) && isLiteral(right)) {
      return ofLiterals();
    }
    BigDecimal number = right instanceof NumberNode ? Nodes.number(right) : null;
    if (number != null) {
      return ofNumbers(topology, number);
    }
    if (type.equals("Equals") && right instanceof TextNode text) {
      List<String> possible = texts(topology, left);
      boolean open = possible.isEmpty() || possible.contains(text.value());
      return open ? null : Boolean.FALSE;
    }
    return null;
  }

  private @Nullable Boolean ofLiterals() {
    if (type.equals("Equals")) {
      return left.getClass() == right.getClass() && order() == 0;
    }
    boolean ordered = left.getClass() == right.getClass() && !(left instanceof BooleanNode);
    return ordered ? holds(order()) : null;
  }

  private int order() {
    BigDecimal one = left instanceof NumberNode ? Nodes.number(left) : null;
    BigDecimal other = right instanceof NumberNode ? Nodes.number(right) : null;
    return one != null && other != null
        ? one.compareTo(other)
        : left.toString().compareTo(right.toString());
  }

  private boolean holds(int order) {
    return switch (type) {
      case "LessThan" -> order < 0;
      case "LessThanOrEqualTo" -> order <= 0;
      case "GreaterThan" -> order > 0;
      case "GreaterThanOrEqualTo" -> order >= 0;
      case "NotEquals" -> order != 0;
      default -> order == 0;
    };
  }

  private @Nullable Boolean ofNumbers(Topology topology, BigDecimal number) {
    String read = Nodes.read(left);
    if (read == null) {
      return null;
    }
    Reference reference = Reference.of(read);
    ParameterDefinition parameter = topology.parameters().get(reference.parameter());
    if (parameter != null && parameter.type().equals("Integer")) {
      boolean never = type.equals("Equals") && isFraction(number);
      return never ? Boolean.FALSE : null;
    }
    Object shape = topology.property(reference).shape();
    if (shape instanceof IntegerShape whole) {
      if (type.equals("Equals") && isFraction(number)) {
        return false;
      }
      return within(
          number,
          whole.min() == Long.MIN_VALUE ? null : BigDecimal.valueOf(whole.min()),
          whole.max() == Long.MAX_VALUE ? null : BigDecimal.valueOf(whole.max()));
    }
    if (shape instanceof NumberShape any) {
      return within(
          number,
          any.min() == -Double.MAX_VALUE ? null : BigDecimal.valueOf(any.min()),
          any.max() == Double.MAX_VALUE ? null : BigDecimal.valueOf(any.max()));
    }
    return null;
  }

  /** The outcome when it is the same for the least and the greatest value that there can be. */
  private @Nullable Boolean within(
      BigDecimal number, @Nullable BigDecimal least, @Nullable BigDecimal greatest) {
    boolean below = greatest != null && greatest.compareTo(number) < 0;
    boolean above = least != null && least.compareTo(number) > 0;
    if (below || above) {
      return holds(below ? -1 : 1);
    }
    boolean atMost = greatest != null && greatest.compareTo(number) == 0;
    boolean atLeast = least != null && least.compareTo(number) == 0;
    return switch (type) {
      case "LessThan" -> atLeast ? Boolean.FALSE : null;
      case "GreaterThan" -> atMost ? Boolean.FALSE : null;
      case "LessThanOrEqualTo" -> atMost ? Boolean.TRUE : null;
      case "GreaterThanOrEqualTo" -> atLeast ? Boolean.TRUE : null;
      default -> null;
    };
  }

  private static boolean isFraction(BigDecimal number) {
    return number.stripTrailingZeros().scale() > 0;
  }

  /** The texts that a value can be; empty when it can be any. */
  static List<String> texts(Topology topology, @Nullable Node node) {
    String read = Nodes.read(node);
    if (read == null) {
      return List.of();
    }
    Reference reference = Reference.of(read);
    ParameterDefinition parameter = topology.parameters().get(reference.parameter());
    if (parameter != null) {
      List<String> values = new ArrayList<>();
      for (Node value : Nodes.elements(parameter.json().get("EnumValues"))) {
        String text = Nodes.constant(value);
        if (text == null) {
          return List.of();
        }
        values.add(text);
      }
      return values;
    }
    return topology.property(reference).shape() instanceof TextShape shape
        ? shape.values()
        : List.of();
  }

  /** The outcome of In, or null when it is open. */
  static @Nullable Boolean in(Topology topology, Node condition) {
    Node query = Nodes.at(condition, "QueryValue");
    List<Node> values = Nodes.elements(Nodes.at(condition, "Values"));
    if (query == null || values.isEmpty() || !values.stream().allMatch(Comparison::isLiteral)) {
      return null;
    }
    if (isLiteral(query)) {
      return values.contains(query);
    }
    List<String> possible = texts(topology, query);
    if (possible.isEmpty()) {
      return null;
    }
    Set<String> wanted =
        values.stream()
            .map(value -> String.valueOf(Nodes.constant(value)))
            .collect(java.util.stream.Collectors.toSet());
    if (wanted.containsAll(possible)) {
      return true;
    }
    return possible.stream().noneMatch(wanted::contains) ? Boolean.FALSE : null;
  }
}
