package dev.penstock.cli;

/** Texts for people, the same in every locale. */
final class Text {
  private Text() {}

  /** For example {@code 1 step}, {@code 1,200 bytes}. */
  static String count(int number, String noun) {
    return grouped(number) + " " + noun + (number == 1 ? "" : "s");
  }

  static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String grouped(int number) {
    String digits = Integer.toString(number);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        text.append(',');
      }
      text.append(digits.charAt(i));
    }
    return text.toString();
  }
}
