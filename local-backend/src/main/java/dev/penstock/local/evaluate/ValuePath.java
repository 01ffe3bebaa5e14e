package dev.penstock.local.evaluate;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The path of a property, or of a value in a file, as the service writes it: {@code a.b[0]['c'].d}.
 * A name in brackets is a key of a map, or an element of a list by its own name.
 *
 * @param parts the parts, from the outermost
 */
public record ValuePath(List<Part> parts) {
  private static final int SHOWN = 10;

  /**
   * Copies the parts.
   *
   * @param parts the parts
   */
  public ValuePath {
    parts = List.copyOf(parts);
  }

  /**
   * A step down.
   *
   * @param name the member, the key or the element's name; empty for a position
   * @param index the position, or -1 for a name
   * @param end how much of the path's text leads here
   */
  public record Part(String name, int index, int end) {
    /**
     * Tells whether it is a position in a list.
     *
     * @return true for {@code [0]}
     */
    public boolean isIndex() {
      return index >= 0;
    }
  }

  /**
   * Reads a path.
   *
   * @param text the path
   * @return the path
   * @throws EvaluationException when it is none
   */
  public static ValuePath parse(String text) throws EvaluationException {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '[') {
        at = bracket(text, at, parts);
      } else {
        int from = text.charAt(at) == '.' && at > 0 ? at + 1 : at;
        int to = from;
        while (to < text.length() && text.charAt(to) != '.' && text.charAt(to) != '[') {
          to++;
        }
        if (to == from) {
          throw bad(text, from);
        }
        parts.add(new Part(text.substring(from, to), -1, to));
        at = to;
      }
    }
    if (parts.isEmpty()) {
      throw new EvaluationException("the path is empty");
    }
    return new ValuePath(parts);
  }

  private static int bracket(String text, int at, List<Part> parts) throws EvaluationException {
    char quote = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (quote == '\'' || quote == '"') {
      // Quotes in a name are not escaped.
      int close = text.indexOf(quote + "]", at + 2);
      if (close < 0) {
        throw bad(text, at);
      }
      parts.add(new Part(text.substring(at + 2, close), -1, close + 2));
      return close + 2;
    }
    int close = text.indexOf(']', at);
    String digits = close < 0 ? "" : text.substring(at + 1, close).trim();
    if (!digits.matches("[0-9]{1,9}")) {
      throw bad(text, at);
    }
    parts.add(new Part("", Integer.parseInt(digits), close + 1));
    return close + 1;
  }

  private static EvaluationException bad(String text, int at) {
    return new EvaluationException(
        "the path \"" + text + "\" cannot be read at its character " + (at + 1));
  }

  /**
   * Goes down from a value.
   *
   * @param root where to begin
   * @param text the path's text, for the message
   * @return what is there
   * @throws EvaluationException when nothing is; it says what the nearest point holds
   */
  public Node find(Node root, String text) throws EvaluationException {
    Node at = root;
    int end = 0;
    for (Part part : parts) {
      Node next = child(at, part);
      if (next == null) {
        String place = end == 0 ? "it" : "\"" + text.substring(0, end) + "\"";
        throw new EvaluationException(
            "there is no \"" + text.substring(0, part.end()) + "\"; " + place + " " + holds(at));
      }
      at = next;
      end = part.end();
    }
    return at;
  }

  private static @Nullable Node child(Node at, Part part) {
    if (at instanceof ObjectNode object) {
      return part.isIndex() ? null : object.get(part.name());
    }
    if (!(at instanceof ArrayNode array)) {
      return null;
    }
    if (part.isIndex()) {
      return part.index() < array.elements().size() ? array.elements().get(part.index()) : null;
    }
    for (Node element : array.elements()) {
      if (element instanceof ObjectNode object && part.name().equals(ownName(object))) {
        return element;
      }
    }
    return null;
  }

  /** What an element of a list is called: its first member of the form {@code …Name}. */
  private static @Nullable String ownName(ObjectNode element) {
    for (Map.Entry<String, Node> member : element.members().entrySet()) {
      if (member.getKey().endsWith("Name") && member.getValue() instanceof TextNode name) {
        return name.value();
      }
    }
    return null;
  }

  /** What a value holds, in a few words. */
  static String holds(Node node) {
    if (node instanceof ObjectNode object) {
      return object.members().isEmpty()
          ? "is an empty object"
          : "holds " + some(List.copyOf(object.members().keySet()));
    }
    if (node instanceof ArrayNode array) {
      List<String> names = new ArrayList<>();
      for (Node element : array.elements()) {
        String name = element instanceof ObjectNode object ? ownName(object) : null;
        if (name != null) {
          names.add("'" + name + "'");
        }
      }
      String count = "is a list of " + array.elements().size();
      return names.isEmpty() ? count : count + ": " + some(names);
    }
    String json = node.toString();
    return "is " + (json.length() > 60 ? json.substring(0, 60) + "…" : json);
  }

  private static String some(List<String> names) {
    return names.size() <= SHOWN
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, SHOWN)) + " and " + (names.size() - SHOWN) + " more";
  }
}
