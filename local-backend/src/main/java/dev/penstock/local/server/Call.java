package dev.penstock.local.server;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that has the shape it must have.
 *
 * @param operation what is requested
 * @param input the request
 */
record Call(String operation, ObjectNode input) {
  @Nullable String text(String name) {
    return input.text(name);
  }

  /** A member that the shape requires. */
  String required(String name) {
    String text = input.text(name);
    if (text == null) {
      throw ServiceException.validation(name + " is required");
    }
    return text;
  }

  @Nullable Long number(String name) {
    return number(input, name);
  }

  @Nullable Instant time(String name) {
    return input.get(name) instanceof NumberNode number
        ? EpochSeconds.parse(number.digits())
        : null;
  }

  @Nullable ObjectNode object(String name) {
    return input.get(name) instanceof ObjectNode object ? object : null;
  }

  List<ObjectNode> objects(String name) {
    return input.get(name) instanceof ArrayNode array
        ? array.elements().stream().map(each -> (ObjectNode) each).toList()
        : List.of();
  }

  List<String> texts(String name) {
    return texts(input, name);
  }

  static List<String> texts(ObjectNode from, String name) {
    return from.get(name) instanceof ArrayNode array
        ? array.elements().stream().map(each -> ((TextNode) each).value()).toList()
        : List.of();
  }

  static @Nullable Long number(ObjectNode from, String name) {
    return from.get(name) instanceof NumberNode number ? Long.valueOf(number.digits()) : null;
  }

  /** The number of steps at a time, or null. */
  @Nullable Long maxParallelSteps() {
    ObjectNode parallelism = object("ParallelismConfiguration");
    return parallelism == null ? null : number(parallelism, "MaxParallelExecutionSteps");
  }

  /** A list of pairs as a map. */
  Map<String, String> pairs(String name, String keyMember, String valueMember) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (ObjectNode each : objects(name)) {
      String key = String.valueOf(each.text(keyMember));
      if (pairs.put(key, String.valueOf(each.text(valueMember))) != null) {
        throw ServiceException.validation("\"" + key + "\" is more than once in " + name);
      }
    }
    return pairs;
  }

  /** The call without some members. */
  ObjectNode without(List<String> names) {
    Map<String, Node> members = new LinkedHashMap<>(input.members());
    names.forEach(members::remove);
    return new ObjectNode(members);
  }
}
