package dev.penstock.diff;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares JSON in canonical form, and says where it differs. */
final class NodeDiff {
  /** Lists whose order says nothing. */
  private static final Set<String> UNORDERED =
      Set.of("Parameters", "Steps", "IfSteps", "ElseSteps");

  private final List<Change> found = new ArrayList<>();

  private NodeDiff() {}

  /**
   * Compares what stands at a place.
   *
   * @param path the place
   * @param key the name of the member there, which tells what order means in a list
   */
  static List<Change> between(
      String path, String key, @Nullable Node before, @Nullable Node after) {
    NodeDiff diff = new NodeDiff();
    diff.compare(path, key, before, after);
    return diff.found;
  }

  private void compare(String path, String key, @Nullable Node before, @Nullable Node after) {
    if (before instanceof ObjectNode one
        && after instanceof ObjectNode other
        && !isWhole(one)
        && !isWhole(other)) {
      Set<String> names = new TreeSet<>(one.members().keySet());
      names.addAll(other.members().keySet());
      for (String name : names) {
        compare(Paths.member(path, name), name, one.get(name), other.get(name));
      }
    } else if (before instanceof ArrayNode one && after instanceof ArrayNode other) {
      compareLists(path, key, one, other);
    } else if (before == null ? after != null : !before.equals(after)) {
      found.add(Change.of(path, before, after));
    }
  }

  /** Half a variable or half a condition says nothing to anybody. */
  private static boolean isWhole(ObjectNode object) {
    return object.isVariable() || ExpressionText.isCondition(object);
  }

  private void compareLists(String path, String key, ArrayNode before, ArrayNode after) {
    if (key.equals("DependsOn")) {
      compareSets(path, before, after);
      return;
    }
    boolean unordered = UNORDERED.contains(key);
    String identity = unordered ? "Name" : ListIdentity.of(before, after);
    Map<String, Node> one = identity == null ? null : ListIdentity.byName(before, identity);
    Map<String, Node> other = identity == null ? null : ListIdentity.byName(after, identity);
    if (one == null || other == null) {
      compareByIndex(path, before.elements(), after.elements());
      return;
    }
    Set<String> names = new LinkedHashSet<>(one.keySet());
    names.addAll(other.keySet());
    for (String name : names) {
      compare(Paths.named(path, name), "", one.get(name), other.get(name));
    }
    if (!unordered) {
      compareOrder(path, one.keySet(), other.keySet());
    }
  }

  private void compareOrder(String path, Set<String> before, Set<String> after) {
    List<Node> one = new ArrayList<>();
    List<Node> other = new ArrayList<>();
    before.stream().filter(after::contains).forEach(name -> one.add(new TextNode(name)));
    after.stream().filter(before::contains).forEach(name -> other.add(new TextNode(name)));
    if (!one.equals(other)) {
      found.add(Change.reordered(path, new ArrayNode(one), new ArrayNode(other)));
    }
  }

  private void compareSets(String path, ArrayNode before, ArrayNode after) {
    Map<Node, Integer> counts = new TreeMap<>(Comparator.comparing(Node::toString));
    before.elements().forEach(each -> counts.merge(each, -1, Integer::sum));
    after.elements().forEach(each -> counts.merge(each, 1, Integer::sum));
    counts.forEach(
        (entry, count) -> {
          for (int i = 0; i < Math.abs(count); i++) {
            found.add(Change.of(path, count < 0 ? entry : null, count < 0 ? null : entry));
          }
        });
  }

  /** What is the same at both ends stays; what is between is held against each other in order. */
  private void compareByIndex(String path, List<Node> before, List<Node> after) {
    int shorter = Math.min(before.size(), after.size());
    int start = 0;
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    for (int i = start; i < Math.max(before.size(), after.size()) - end; i++) {
      compare(
          Paths.element(path, i),
          "",
          i < before.size() - end ? before.get(i) : null,
          i < after.size() - end ? after.get(i) : null);
    }
  }
}
