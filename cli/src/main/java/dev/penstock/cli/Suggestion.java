package dev.penstock.cli;

import dev.penstock.diff.Printable;
import dev.penstock.internal.Nearest;
import java.util.Collection;

/** What somebody who mistyped a name may take instead. */
final class Suggestion {
  private Suggestion() {}

  static String of(String typed, Collection<String> names) {
    return Printable.of(Nearest.suggestion(typed, names));
  }
}
