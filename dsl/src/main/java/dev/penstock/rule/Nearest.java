package dev.penstock.rule;

import java.util.Collection;

/** The name that was probably meant. */
final class Nearest {
  private static final int LONGEST = 256;

  private Nearest() {}

  /** A sentence that suggests the nearest name, or lists what there is when none is near. */
  static String suggestion(String name, Collection<String> known) {
    String best = "";
    int least = Math.max(2, name.length() / 3) + 1;
    for (String each : known) {
      // A text of a megabyte is near to nothing, and comparing it would take for ever.
      int distance =
          Math.abs(name.length() - each.length()) < least && name.length() <= LONGEST
              ? distance(name, each)
              : least;
      if (distance < least) {
        least = distance;
        best = each;
      }
    }
    if (!best.isEmpty()) {
      return "Did you mean \"" + best + "\"?";
    }
    return known.isEmpty()
        ? "There is none."
        : "There is: " + String.join(", ", known.stream().sorted().limit(20).toList()) + ".";
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
