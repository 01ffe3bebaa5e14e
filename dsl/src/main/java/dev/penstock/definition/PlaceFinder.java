package dev.penstock.definition;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Places.Numbered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the places that people and pointers name. */
final class PlaceFinder {
  private static final List<String> STEPS = List.of("Steps", "IfSteps", "ElseSteps", "ForEachBody");

  private final Places places;
  private final Numbered root;
  private @Nullable Map<String, Numbered> steps;

  PlaceFinder(NodeReader.Tree tree) {
    this.places = tree.places();
    this.root = new Numbered(tree.root(), 0);
  }

  Position byPointer(String pointer) {
    Numbered at = root;
    for (String token : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
      String name = token.replace("~1", "/").replace("~0", "~");
      Numbered child = at;
      if (at.node() instanceof ObjectNode) {
        child = places.child(at, (member, index, node) -> member.equals(name));
      } else {
        child = places.child(at, (member, index, node) -> String.valueOf(index).equals(name));
      }
      if (child.number() == at.number()) {
        break;
      }
      at = child;
    }
    return places.position(at);
  }

  Position byNames(@Nullable String step, @Nullable String argument) {
    Numbered start = step == null ? root : steps().getOrDefault(step, root);
    if (argument == null) {
      return places.position(start);
    }
    Numbered there = descend(start, argument);
    if (there.number() == start.number() && step != null) {
      there = descend(member(start, "Arguments"), argument);
    }
    return places.position(there);
  }

  /**
   * Follows a place such as {@code Environment.a.b[0]}. A name may have dots and brackets of its
   * own, so the longest one that fits is taken.
   */
  private Numbered descend(Numbered from, String place) {
    Numbered at = from;
    String rest = place;
    while (!rest.isEmpty()) {
      String left = rest;
      int[] taken = new int[1];
      Numbered[] next = {at};
      places.child(
          at,
          (name, index, child) -> {
            int length = length(left, name, index, child.node());
            if (length > taken[0]) {
              taken[0] = length;
              next[0] = child;
            }
            return false;
          });
      if (taken[0] == 0) {
        break;
      }
      at = next[0];
      rest = rest.substring(taken[0]);
      if (rest.startsWith(".")) {
        rest = rest.substring(1);
      }
    }
    return at;
  }

  /** How much of a place's text a child stands for: nothing when it is another one. */
  private static int length(String place, String member, int index, Node child) {
    if (!member.isEmpty()) {
      return begins(place, member) ? member.length() : 0;
    }
    String bracket = "[" + index + "]";
    if (place.startsWith(bracket)) {
      return bracket.length();
    }
    String name = child instanceof ObjectNode object ? object.text("Name") : null;
    return name != null && !name.isEmpty() && begins(place, name) ? name.length() : 0;
  }

  private static boolean begins(String place, String name) {
    if (!place.startsWith(name)) {
      return false;
    }
    char next = place.length() == name.length() ? '.' : place.charAt(name.length());
    return next == '.' || next == '[';
  }

  private Map<String, Numbered> steps() {
    Map<String, Numbered> found = steps;
    if (found == null) {
      found = new HashMap<>();
      gather(root, found);
      steps = found;
    }
    return found;
  }

  private void gather(Numbered parent, Map<String, Numbered> found) {
    for (String list : STEPS) {
      Numbered array = member(parent, list);
      if (array.number() != parent.number()) {
        places.child(
            array,
            (name, index, step) -> {
              String called = step.node() instanceof ObjectNode object ? object.text("Name") : null;
              if (called != null) {
                found.putIfAbsent(called, step);
              }
              Numbered arguments = member(step, "Arguments");
              if (arguments.number() != step.number()) {
                gather(arguments, found);
              }
              return false;
            });
      }
    }
  }

  /** Returns a member, or the object when there is none. */
  private Numbered member(Numbered object, String member) {
    return places.child(
        object, (name, index, child) -> object.node() instanceof ObjectNode && name.equals(member));
  }
}
