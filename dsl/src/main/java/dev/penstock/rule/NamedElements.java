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
