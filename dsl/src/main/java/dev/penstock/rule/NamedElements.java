package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NullNode;
import dev.penstock.definition.Node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of a list's elements. */
final class NamedElements {
  private NamedElements() {}

  /**
   * Tells whether a path that goes on after {@code ['} may lead to an element: one has this name,
   * or not all names are known. A name may have quotes and brackets in it, so it is looked for and
   * not cut out.
   */
  static boolean mayLead(@Nullable Node list, String member, String path) {
    if (list != null && !(list instanceof NullNode) && !(list instanceof ArrayNode)) {
      return true;
    }
    for (Node element : Nodes.elements(list)) {
      String name = element instanceof ObjectNode object ? object.text(member) : null;
      if (name == null || (path.startsWith(name) && path.startsWith("']", name.length()))) {
        return true;
      }
    }
    return false;
  }

  /** The name that a path begins with, for a message. */
  static String first(String path) {
    int end = path.indexOf("']");
    return end < 0 ? path : path.substring(0, end);
  }

  /** The names, or null when not all of them are known before the pipeline runs. */
  static @Nullable Set<String> names(@Nullable Node list, String member) {
    Set<String> names = new LinkedHashSet<>();
    if (list == null || list instanceof NullNode) {
      return names;
    }
    if (!(list instanceof ArrayNode array)) {
      return null;
    }
    for (Node element : array.elements()) {
      String name = element instanceof ObjectNode object ? object.text(member) : null;
      if (name == null) {
        return null;
      }
      names.add(name);
    }
    return names;
  }
}
