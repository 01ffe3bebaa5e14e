package dev.penstock.cli;

import dev.penstock.diff.Printable;
import dev.penstock.internal.Nearest;
import java.util.Collection;

/** What somebody who mistyped a name may take instead. */
final class Suggestion {
  private Suggestion() {}

  static String of(String typed, Collection<String> names) {
    String nearest = Nearest.to(typed, names);
    if (nearest != null) {
      return "Did you mean " + Printable.of(nearest) + "?";
    }
    return names.isEmpty()
        ? "There are none."
        : "There are: " + Printable.of(String.join(", ", names)) + ".";
  }
}
