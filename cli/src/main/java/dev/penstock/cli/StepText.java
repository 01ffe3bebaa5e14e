package dev.penstock.cli;

import dev.penstock.diff.Printable;
import dev.penstock.local.store.StepRecord;
import dev.penstock.local.store.StepStatus;

/** How a step ended, in words. */
final class StepText {
  private StepText() {}

  /** Its status, the time it took or where its result comes from, and why it failed. */
  static String ending(StepRecord step) {
    String reason = step.failureReason();
    return step.status().wireName()
        + how(step)
        + (reason == null ? "" : ": " + Printable.of(reason));
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
    boolean ran = step.ended() != null && step.status() != StepStatus.STARTING;
    return ran
        ? " in " + Text.seconds(step.started(), step.ended() == null ? step.started() : step.ended())
        : "";
  }

  /** The last part of an ARN. */
  static String id(String arn) {
    return Printable.of(arn.substring(arn.lastIndexOf('/') + 1));
  }
}
