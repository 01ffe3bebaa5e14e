package dev.penstock.sagemaker.trigger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of triggers: the pipeline's, and what tells one from the others. */
final class TriggerName {
  private static final int LONGEST = 64;
  private static final int HASH = 8;
  private static final Pattern NAME = Pattern.compile("[0-9A-Za-z._-]{1,64}");

  private TriggerName() {}

  static String ofSchedule(String pipeline, @Nullable String name) {
    if (name != null && !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A schedule's name has letters, digits, hyphens, underscores and dots, at most 64.");
    }
    return fit(pipeline + "-" + (name == null ? "schedule" : name));
  }

  /** One for each place that data comes to. */
  static String ofData(String pipeline, String bucket, String prefix) {
    return fit(pipeline + "-on-data-" + hash(bucket + "\n" + prefix));
  }

  private static String fit(String name) {
    return name.length() <= LONGEST
        ? name
        : name.substring(0, LONGEST - HASH - 1) + "-" + hash(name);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }
}
