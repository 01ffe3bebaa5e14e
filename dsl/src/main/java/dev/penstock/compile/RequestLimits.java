package dev.penstock.compile;

import dev.penstock.ParallelismConfiguration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a pipeline is created with besides its definition, held against the service's limits: PSK201
 * texts, PSK208 counts.
 */
final class RequestLimits {
  private static final Pattern DISPLAY_NAME = Pattern.compile("[a-zA-Z0-9](-*[a-zA-Z0-9])*+");

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
