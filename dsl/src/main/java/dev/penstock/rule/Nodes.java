package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.BooleanNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ways through JSON that give nothing where there is nothing. */
final class Nodes {
  /** What more digits would say is of no interest, and takes time. */
  private static final int DIGITS = 40;

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");

  private Nodes() {}

  /** What lies at a path; null where the path ends early, and for null. */
  static @Nullable Node at(@Nullable Node node, String... path) {
    Node at = node;
    for (String name : path) {
      at = at instanceof ObjectNode object ? object.get(name) : null;
    }
    return at instanceof NullNode ? null : at;
  }

  /** The same for a path of one member, which most are. */
  static @Nullable Node at(@Nullable Node node, String member) {
    Node there = node instanceof ObjectNode object ? object.get(member) : null;
    return there instanceof NullNode ? null : there;
  }

  static List<Node> elements(@Nullable Node node) {
    return node instanceof ArrayNode array ? array.elements() : List.of();
  }

  /** Tells whether a node says yes; the service takes the words too. */
  static boolean isTrue(@Nullable Node node) {
    return node instanceof BooleanNode bool
        ? bool.value()
        : node instanceof TextNode text && text.value().equalsIgnoreCase("true");
  }

  /** Tells whether a number is one of the usual, which need no more looking at. */
  private static boolean isSmall(String digits) {
    if (digits.isEmpty() || digits.length() > 9) {
      return false;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** What a {@code Get} reads, or null when the node is none. */
  static @Nullable String read(@Nullable Node node) {
    return node instanceof ObjectNode object && object.members().size() == 1
        ? object.text("Get")
        : null;
  }

  /** The text that a node is whatever happens: its own, or that of a Join of literals. */
  static @Nullable String constant(@Nullable Node node) {
    if (node instanceof TextNode text) {
      return text.value();
    }
    Node join =
        node instanceof ObjectNode object && object.isVariable() ? at(node, "Std:Join") : null;
    if (!(at(join, "On") instanceof TextNode on)
        || !(at(join, "Values") instanceof ArrayNode all)) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    for (Node part : all.elements()) {
      String text = part instanceof NumberNode number ? number.digits() : constant(part);
      if (text == null) {
        return null;
      }
      parts.add(text);
    }
    return String.join(on.value(), parts);
  }

  /** A number as a number or as text, or null when the node is none. */
  static @Nullable BigDecimal number(@Nullable Node node) {
    String digits =
        node instanceof NumberNode number
            ? number.digits()
            : node instanceof TextNode text ? text.value() : "";
    if (isSmall(digits)) {
      return BigDecimal.valueOf(Integer.parseInt(digits));
    }
    if (digits.length() > DIGITS || !NUMBER.matcher(digits).matches()) {
      return null;
    }
    return new BigDecimal(digits);
  }
}
