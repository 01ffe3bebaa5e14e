package dev.penstock.compile;

import dev.penstock.ParallelismConfiguration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a pipeline is created with besides its definition, held against the service's limits: PSK201
 * texts, PSK205 tags, PSK208 counts.
 */
final class RequestLimits {
  private static final Pattern DISPLAY_NAME = Pattern.compile("[a-zA-Z0-9](-*[a-zA-Z0-9])*+");

  private static final String TAG_CHARACTERS = "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]";
  private static final Pattern TAG_KEY = Pattern.compile(TAG_CHARACTERS + "{1,128}");
  private static final Pattern TAG_VALUE = Pattern.compile(TAG_CHARACTERS + "{0,256}");

  private RequestLimits() {}

  static void check(PipelineSpec spec, Problems problems) {
    String displayName = spec.displayName();
    if (displayName != null
        && (displayName.length() > 256 || !DISPLAY_NAME.matcher(displayName).matches())) {
      problems.error(
          "PSK201",
          null,
          "PipelineDisplayName",
          "the service refuses the display name \"" + displayName + "\"",
          "Use 1 to 256 letters, digits and hyphens, with a letter or digit at both ends.");
    }
    atMost(problems, "PipelineDescription", spec.description(), 3072);
    atMost(problems, "Tags", "tags", spec.tags().size(), 50);
    spec.tags().forEach((key, value) -> tag(problems, key, value));
    ParallelismConfiguration parallelism = spec.parallelism();
    if (parallelism != null && parallelism.maxParallelExecutionSteps() < 1) {
      problems.error(
          "PSK208",
          null,
          "ParallelismConfiguration.MaxParallelExecutionSteps",
          parallelism.maxParallelExecutionSteps() + " steps at a time are none",
          "Give at least 1.");
    }
  }

  private static void tag(Problems problems, String key, String value) {
    if (key.toLowerCase(Locale.ROOT).startsWith("aws:")) {
      problems.error(
          "PSK205",
          null,
          "Tags",
          "the key \"" + key + "\" is AWS's own: the service lets nobody set it",
          "Take a key that does not begin with aws:.");
    }
    if (!TAG_KEY.matcher(key).matches() || !TAG_VALUE.matcher(value).matches()) {
      problems.error(
          "PSK205",
          null,
          "Tags",
          "the service refuses the tag \"" + key + "\": \"" + value + "\"",
          "Use letters, digits, spaces and _.:/=+-@, 1 to 128 for the key and at most 256 for the"
              + " value.");
    }
  }

  private static void atMost(Problems problems, String place, @Nullable String text, int most) {
    if (text != null && text.length() > most) {
      problems.error(
          "PSK201",
          null,
          place,
          "the text has " + text.length() + " characters; the service takes at most " + most,
          "Shorten it.");
    }
  }

  private static void atMost(Problems problems, String place, String what, int found, int most) {
    if (found > most) {
      problems.error(
          "PSK208",
          null,
          place,
          "there are " + found + " " + what + "; the service takes at most " + most,
          "Take some out.");
    }
  }
}
