package dev.penstock.cli;

import dev.penstock.diff.Printable;
import java.time.Instant;
import java.util.stream.Collectors;

/** How a step ended, in words. */
final class StepText {
  private StepText() {}

  /** Its status, the time it took or where its result comes from, and why it failed. */
  static String ending(StepView step) {
    String reason = step.failureReason();
    return step.status() + how(step) + (reason == null ? "" : ": " + lines(reason));
  }

  /** A text of several lines, those after the first indented. */
  static String lines(String text) {
    return text.lines().map(Printable::of).collect(Collectors.joining("\n      "));
  }

  private static String how(StepView step) {
    String cached = step.cacheSource();
    if (cached != null) {
      return " from the cache (execution " + id(cached) + ")";
    }
    String selected = step.selectionSource();
    if (selected != null) {
      return " in execution " + id(selected);
    }
    Instant begun = step.begun();
    Instant ended = step.endedAt();
    return begun == null || ended == null ? "" : " in " + Text.seconds(begun, ended);
  }

  /** The last part of an ARN. */
  static String id(String arn) {
    return Printable.of(arn.substring(arn.lastIndexOf('/') + 1));
  }
}
