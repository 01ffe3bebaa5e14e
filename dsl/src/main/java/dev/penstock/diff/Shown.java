package dev.penstock.diff;

import dev.penstock.definition.Node;
import org.jspecify.annotations.Nullable;

/** Values in a line: long ones cut, two so that their difference shows. */
final class Shown {
  private static final int LONGEST = 240;
  private static final int COMMON = 40;

  private Shown() {}

  static String of(@Nullable Node node) {
    return window(ExpressionText.of(node), 0);
  }

  static String pair(@Nullable Node before, @Nullable Node after) {
    String one = ExpressionText.of(before);
    String other = ExpressionText.of(after);
    if (one.equals(other)) {
      // Written otherwise, it reads the same: then it is the writing that matters.
      one = Printable.of(String.valueOf(before));
      other = Printable.of(String.valueOf(after));
    }
    int same = 0;
    while (same < Math.min(one.length(), other.length())
        && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    int start = Math.max(one.length(), other.length()) > LONGEST ? Math.max(0, same - COMMON) : 0;
    return window(one, start) + " → " + window(other, start);
  }

  private static String window(String text, int start) {
    int from = Math.min(start, text.length());
    int to = Math.min(from + LONGEST, text.length());
    // Not between the two halves of a character.
    from = from > 0 && Character.isLowSurrogate(charAt(text, from)) ? from - 1 : from;
    to = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
  }

  private static char charAt(String text, int index) {
    return index < text.length() ? text.charAt(index) : ' ';
  }
}
