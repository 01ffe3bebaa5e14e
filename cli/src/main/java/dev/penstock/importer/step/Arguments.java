package dev.penstock.importer.step;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a step, or the members beside them, of which patterns take what they say
 * completely. What nobody took is left to be written in full.
 */
public final class Arguments {
  private Map<String, Node> left;

  public Arguments(ObjectNode arguments) {
    this.left = new LinkedHashMap<>(arguments.members());
  }

  /** What is at this place and not taken yet; null when there is nothing. */
  @Nullable Node peek(String... path) {
    Node at = new ObjectNode(left);
    for (String name : path) {
      at = at instanceof ObjectNode object ? object.get(name) : null;
      if (at == null) {
        return null;
      }
    }
    return at;
  }

  boolean has(String... path) {
    return peek(path) != null;
  }

  /** Whether exactly this is at the place. */
  boolean is(Node value, String... path) {
    return value.equals(peek(path));
  }

  boolean isText(String value, String... path) {
    return is(new Node.TextNode(value), path);
  }

  /** Takes what is at the place; what is empty then is taken too. */
  public @Nullable Node take(String... path) {
    Node found = peek(path);
    if (found != null) {
      left = without(left, List.of(path));
    }
    return found;
  }

  /** Takes a text that is exactly this. */
  public boolean takeText(String value, String... path) {
    return takeSame(new Node.TextNode(value), path);
  }

  /** Takes a value that is exactly this. */
  public boolean takeSame(Node value, String... path) {
    if (!is(value, path)) {
      return false;
    }
    take(path);
    return true;
  }

  /** The elements of a list; none when there is no list. */
  List<Node> elements(String... path) {
    return peek(path) instanceof ArrayNode array ? array.elements() : List.of();
  }

  /** The members of an object; none when there is no object. */
  Map<String, Node> members(String... path) {
    return peek(path) instanceof ObjectNode object ? object.members() : Map.of();
  }

  /** What nobody took. */
  Map<String, Node> left() {
    return Map.copyOf(left).isEmpty() ? Map.of() : new LinkedHashMap<>(left);
  }

  private static Map<String, Node> without(Map<String, Node> members, List<String> path) {
    Map<String, Node> copy = new LinkedHashMap<>(members);
    String name = path.get(0);
    if (path.size() == 1) {
      copy.remove(name);
    } else if (copy.get(name) instanceof ObjectNode inner) {
      Map<String, Node> below = without(inner.members(), path.subList(1, path.size()));
      if (below.isEmpty()) {
        copy.remove(name);
      } else {
        copy.put(name, new ObjectNode(below));
      }
    }
    return copy;
  }
}
