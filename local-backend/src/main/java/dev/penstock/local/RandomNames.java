package dev.penstock.local;

import java.security.SecureRandom;

/** Names that nobody guesses and nobody has. */
final class RandomNames {
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final String LETTERS = LOWER + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final int SHORT_NAME = 20;

  private RandomNames() {}

  static String executionId() {
    return text(LOWER, 12);
  }

  static String token() {
    return text(LETTERS, 10);
  }

  /** {@code pipelines-<execution id>-<the step's name, cut>-<random>}. */
  static String job(String executionId, String step) {
    String cut = step.length() > SHORT_NAME ? step.substring(0, SHORT_NAME) : step;
    return "pipelines-" + executionId + "-" + cut + "-" + text(LETTERS, 10);
  }

  /** A name that begins as the definition says, no longer than the service takes. */
  static String withPrefix(String prefix, int most) {
    String suffix = "-" + text(LETTERS, 10);
    int room = Math.max(1, most - suffix.length());
    return (prefix.length() > room ? prefix.substring(0, room) : prefix) + suffix;
  }

  private static String text(String letters, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(RANDOM.nextInt(letters.length())));
    }
    return text.toString();
  }
}
