package dev.penstock.work;

import dev.penstock.report.ReportFile;
import dev.penstock.report.ReportType;
import java.util.Map;

/**
 * What a function or a worker answers, within the service's limits. For generated code, which is
 * typed.
 */
public final class CallOutputs {
  private static final int LONGEST = 1024;

  private CallOutputs() {}

  /**
   * Writes the response of a function.
   *
   * @param outputs the outputs
   * @param type their schema
   * @param <O> the outputs
   * @return JSON on one line
   * @throws IllegalArgumentException when JSON cannot hold a value, or one is longer than the
   *     service takes
   */
  public static <O> String toJson(O outputs, ReportType<O> type) {
    toTexts(outputs, type);
    return ReportFile.toJson(outputs, type);
  }

  /**
   * Writes the answer of a worker.
   *
   * @param outputs the outputs
   * @param type their schema
   * @param <O> the outputs
   * @return a text for each name
   * @throws IllegalArgumentException when JSON cannot hold a value, or one is longer than the
   *     service takes
   */
  public static <O> Map<String, String> toTexts(O outputs, ReportType<O> type) {
    Map<String, String> texts = ReportFile.toTexts(outputs, type);
    texts.forEach(CallOutputs::check);
    return texts;
  }

  private static void check(String name, String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the output %s has %d characters, and the service takes at most %d; write it to S3, and answer where it lies"
              .formatted(name, text.length(), LONGEST));
    }
  }
}
