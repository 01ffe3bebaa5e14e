package dev.penstock.cli;

import dev.penstock.diff.Printable;
import dev.penstock.local.store.StepRecord;
import java.time.Instant;
import java.util.stream.Collectors;

/** How a step ended, in words. */
final class StepText {
  private StepText() {}

  /** Its status, the time it took or where its result comes from, and why it failed. */
  static String ending(StepRecord step) {
    String reason = step.failureReason();
    return step.status().wireName() + how(step) + (reason == null ? "" : ": " + lines(reason));
  }

  /** A text of several lines, those after the first indented. */
  static String lines(String text) {
    return text.lines().map(Printable::of).collect(Collectors.joining("\n      "));
  }

  private static String how(StepRecord step) {
    String cached = step.cacheSource();
    if (cached != null) {
      return " from the cache (execution " + id(cached) + ")";
    }
    String selected = step.selectionSource();
    if (selected != null) {
      return " in execution " + id(selected);
    }
    Instant ended = step.ended();
    return ended == null ? "" : " in " + Text.seconds(step.started(), ended);
  }

  /** The last part of an ARN. */
  static String id(String arn) {
    return Printable.of(arn.substring(arn.lastIndexOf('/') + 1));
  }
}
