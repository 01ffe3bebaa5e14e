package dev.penstock.diff;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.StepDefinition;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the properties of a job that are what its request says: where its outputs go, for example.
 */
final class RequestEcho {
  private static final Pattern PART =
      Pattern.compile("\\.?([A-Za-z0-9_]+)|\\[(\\d{1,6})\\]|\\['([^']*)'\\]");

  private RequestEcho() {}

  /** What the request has where the property is, or null when it is something else. */
  static @Nullable Node of(StepDefinition step, String path) {
    // The service puts something behind names, and what a call returns is not what it was given.
    if (path.startsWith("OutputParameters") || (path.indexOf('.') < 0 && path.endsWith("Name"))) {
      return null;
    }
    Matcher part = PART.matcher(path);
    Node at = step.arguments();
    int end = 0;
    while (end < path.length()) {
      if (at == null || !part.find(end) || part.start() != end) {
        return null;
      }
      at = child(at, part);
      end = part.end();
    }
    return at;
  }

  private static @Nullable Node child(Node parent, Matcher part) {
    String name = part.group(1) != null ? part.group(1) : part.group(3);
    if (parent instanceof ObjectNode object) {
      return name == null || object.isVariable() ? null : object.get(name);
    }
    if (!(parent instanceof ArrayNode array)) {
      return null;
    }
    if (part.group(2) != null) {
      int index = Integer.parseInt(part.group(2));
      return index < array.elements().size() ? array.elements().get(index) : null;
    }
    String identity = ListIdentity.of(array, array);
    Map<String, Node> named = identity == null ? null : ListIdentity.byName(array, identity);
    return named == null ? null : named.get(name);
  }
}
