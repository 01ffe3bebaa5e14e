package dev.penstock.diff;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By which of its members an element of a list is known. */
final class ListIdentity {
  private static final List<String> MEMBERS =
      List.of(
          "Name",
          "PropertyFileName",
          "ChannelName",
          "InputName",
          "OutputName",
          "VariantName",
          "DefinitionName",
          "RuleConfigurationName",
          "AlgorithmName",
          "ContainerHostname",
          "Key");

  private ListIdentity() {}

  /** The member that every element of both lists has as a text of its own, or null. */
  static @Nullable String of(ArrayNode before, ArrayNode after) {
    ArrayNode sample = before.elements().isEmpty() ? after : before;
    if (sample.elements().isEmpty() || !(sample.elements().get(0) instanceof ObjectNode first)) {
      return null;
    }
    for (String member : MEMBERS) {
      if (first.text(member) != null
          && byName(before, member) != null
          && byName(after, member) != null) {
        return member;
      }
    }
    return null;
  }

  /** The elements by their names in order, or null where one has none or two share one. */
  static @Nullable Map<String, Node> byName(ArrayNode array, String member) {
    Map<String, Node> named = new LinkedHashMap<>();
    for (Node element : array.elements()) {
      String name = element instanceof ObjectNode object ? object.text(member) : null;
      if (name == null || named.put(name, element) != null) {
        return null;
      }
    }
    return named;
  }
}
