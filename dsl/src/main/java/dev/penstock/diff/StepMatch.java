package dev.penstock.diff;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which step of the one definition is which of the other: that of the same name, or else one of the
 * same type and arguments.
 *
 * @param renamed the names that changed
 * @param former for each step there is now, the name that it had; those that are new are missing
 */
record StepMatch(Renaming renamed, Map<String, String> former) {
  /** What may differ in steps that do the same. */
  private static final Set<String> NO_PART =
      Set.of("Name", "DisplayName", "Description", "DependsOn", "RetryPolicies", "CacheConfig");

  /** Stands for a step's own name, which default places hold. */
  private static final String ITSELF = "\0";

  static StepMatch of(Side before, Side after) {
    Map<String, String> former = new LinkedHashMap<>();
    Map<Node, Deque<String>> added = new HashMap<>();
    for (Map.Entry<String, StepDefinition> step : after.steps().entrySet()) {
      String name = step.getKey();
      if (before.steps().containsKey(name)) {
        former.put(name, name);
      } else {
        added
            .computeIfAbsent(work(step.getValue(), new Renaming()), work -> new ArrayDeque<>())
            .add(name);
      }
    }
    Renaming renamed = new Renaming();
    if (!added.isEmpty()) {
      // What a step reads may be renamed too: it comes first.
      for (String name : before.order()) {
        if (!after.steps().containsKey(name)) {
          StepDefinition step = before.steps().get(name);
          Deque<String> same = step == null ? null : added.get(work(step, renamed));
          String now = same == null ? null : same.poll();
          if (now != null) {
            renamed.add(name, now);
            former.put(now, name);
          }
        }
      }
    }
    return new StepMatch(renamed, former);
  }

  /** What a step does, without what it is called. */
  private static Node work(StepDefinition step, Renaming renamed) {
    Map<String, Node> members = new LinkedHashMap<>();
    for (Map.Entry<String, Node> member : StepNode.of(step).members().entrySet()) {
      if (!NO_PART.contains(member.getKey())) {
        members.put(member.getKey(), anonymous(renamed.in(member.getValue()), step.name()));
      }
    }
    return new ObjectNode(members);
  }

  private static Node anonymous(Node node, String name) {
    if (node instanceof TextNode text) {
      return text.value().contains(name) ? anonymous(text, name) : text;
    }
    if (node instanceof ArrayNode array) {
      List<Node> elements = new ArrayList<>(array.elements().size());
      array.elements().forEach(element -> elements.add(anonymous(element, name)));
      return new ArrayNode(elements);
    }
    if (node instanceof ObjectNode object) {
      Map<String, Node> members = new LinkedHashMap<>();
      object.members().forEach((key, value) -> members.put(key, anonymous(value, name)));
      return new ObjectNode(members);
    }
    return node;
  }

  /** The name counts where it is a whole part of a location. */
  private static TextNode anonymous(TextNode text, String name) {
    String[] parts = text.value().split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = parts[i].equals(name) ? ITSELF : parts[i];
    }
    return new TextNode(String.join("/", parts));
  }
}
