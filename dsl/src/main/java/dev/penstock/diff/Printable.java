package dev.penstock.diff;

/** Text from elsewhere, for a terminal: what would steer it, or hide, is shown by its number. */
final class Printable {
  private Printable() {}

  static String of(String text) {
    StringBuilder shown = null;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int end = i + Character.charCount(point);
      if (isHidden(point)) {
        shown = shown == null ? new StringBuilder(text.length() + 16).append(text, 0, i) : shown;
        for (int at = i; at < end; at++) {
          shown.append(String.format("\\u%04x", (int) text.charAt(at)));
        }
      } else if (shown != null) {
        shown.appendCodePoint(point);
      }
      i = end;
    }
    return shown == null ? text : shown.toString();
  }

  private static boolean isHidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
