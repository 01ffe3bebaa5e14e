package dev.penstock.cache;

import dev.penstock.definition.CanonicalNode;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
import dev.penstock.step.StepType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a step decides whether an earlier result of it may be used again: an earlier run of the
 * same step of the same pipeline, whose key was the same once its variables had their values.
 *
 * @param content the step's type and the members that count, in canonical form; variables are as
 *     the definition has them, for whoever runs it to fill in
 */
public record CacheKey(ObjectNode content) {
  private static final List<String> EVERYTHING = List.of("Arguments");

  /**
   * Takes the key out of a step.
   *
   * @param step the step, whether its cache is enabled or not
   * @return the key, or null for a step of a type whose results are never used again
   */
  public static @Nullable CacheKey of(StepDefinition step) {
    StepType type = StepType.ofWireName(step.type());
    // Of a type that is not known nothing is known to be without effect.
    List<String> members = type == null ? EVERYTHING : type.cacheKeyMembers();
    if (members.isEmpty()) {
      return null;
    }
    ObjectNode key = new ObjectNode(Map.of());
    key = with(key, step.json(), "Type");
    for (String member : members) {
      key = with(key, step.json(), member);
    }
    for (String exception : type == null ? List.<String>of() : type.cacheKeyExceptions()) {
      key = without(key, exception);
    }
    return new CacheKey(CanonicalNode.of(key));
  }

  /** Copies what stands at a path, with the objects that lead to it. */
  private static ObjectNode with(ObjectNode to, ObjectNode from, String path) {
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    Node value = from.get(name);
    if (dot >= 0 && value instanceof ObjectNode inner && !inner.isVariable()) {
      ObjectNode before =
          to.get(name) instanceof ObjectNode object ? object : new ObjectNode(Map.of());
      value = with(before, inner, path.substring(dot + 1));
    }
    if (value == null) {
      return to;
    }
    Map<String, Node> members = new LinkedHashMap<>(to.members());
    members.put(name, value);
    return new ObjectNode(members);
  }

  private static ObjectNode without(ObjectNode from, String path) {
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    Map<String, Node> members = new LinkedHashMap<>(from.members());
    if (dot < 0) {
      members.remove(name);
    } else if (members.get(name) instanceof ObjectNode inner) {
      members.put(name, without(inner, path.substring(dot + 1)));
    }
    return new ObjectNode(members);
  }
}
