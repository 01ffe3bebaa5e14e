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

  /**
   * {@code pipelines-<execution id>-<the step's name, cut>-<random>}; where the service takes no
   * name of such length, without the first word.
   */
  static String job(String executionId, String step, int most) {
    String suffix = "-" + text(LETTERS, 10);
    // A step's name may have underscores, a job's not.
    String clean = step.replaceAll("[^A-Za-z0-9]+", "-");
    String full = "pipelines-" + executionId + "-" + cut(clean, SHORT_NAME) + suffix;
    return full.length() <= most
        ? full
        : executionId
            + "-"
            + cut(clean, most - executionId.length() - 1 - suffix.length())
            + suffix;
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
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
