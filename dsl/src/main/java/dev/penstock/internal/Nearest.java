package dev.penstock.internal;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what somebody who mistyped a name had in mind. */
public final class Nearest {
  private static final int LONGEST = 256;

  private Nearest() {}

  /**
   * Returns the nearest of the names.
   *
   * @param typed what was typed
   * @param names the names there are
   * @return the first of the nearest, or null when none is near
   */
  public static @Nullable String to(String typed, Collection<String> names) {
    if (typed.length() > LONGEST) {
      // A text of a megabyte is near to nothing, and comparing it would take for ever.
      return null;
    }
    String nearest = null;
    int least = Math.max(1, typed.length() / 3) + 1;
    for (String name : names) {
      if (Math.abs(typed.length() - name.length()) < least) {
        int distance = distance(folded(typed), folded(name));
        if (distance < least) {
          least = distance;
          nearest = name;
        }
      }
    }
    return nearest;
  }

  /**
   * Says what may be taken instead.
   *
   * @param typed what was typed
   * @param names the names there are
   * @return a sentence: the nearest, or else all of them
   */
  public static String suggestion(String typed, Collection<String> names) {
    String nearest = to(typed, names);
    if (nearest != null) {
      return "Did you mean " + nearest + "?";
    }
    return names.isEmpty() ? "There are none." : "There are: " + String.join(", ", names) + ".";
  }

  /** How many characters have to be put in, left out, replaced or swapped with their neighbour. */
  static int distance(String from, String to) {
    int[] before = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[to.length()];
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
