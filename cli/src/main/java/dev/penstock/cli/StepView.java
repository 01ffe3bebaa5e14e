package dev.penstock.cli;

import dev.penstock.local.store.StepRecord;
import dev.penstock.sagemaker.execution.ExecutionStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of an execution as people see it, wherever it runs.
 *
 * @param name its name
 * @param status how it stands, in the service's words
 * @param ended whether that is its end
 * @param attempt which attempt it is, from 0
 * @param begun when it began its work, or null when it has not
 * @param endedAt when it ended, or null
 * @param failureReason why it failed, or null
 * @param cacheSource the ARN of the execution that the result was taken from, or null
 * @param selectionSource the ARN of the execution that a step not selected was taken from, or null
 */
record StepView(
    String name,
    String status,
    boolean ended,
    int attempt,
    @Nullable Instant begun,
    @Nullable Instant endedAt,
    @Nullable String failureReason,
    @Nullable String cacheSource,
    @Nullable String selectionSource) {
  private static final String STARTING = "Starting";

  static StepView of(StepRecord step) {
    String status = step.status().wireName();
    return new StepView(
        step.name(),
        status,
        step.status().isEnd(),
        step.attempt(),
        status.equals(STARTING) ? null : step.started(),
        step.ended(),
        step.failureReason(),
        step.cacheSource(),
        step.selectionSource());
  }

  static StepView of(ExecutionStep step) {
    return new StepView(
        step.name(),
        step.status(),
        step.isEnd(),
        step.attempt(),
        step.status().equals(STARTING) ? null : step.started(),
        step.ended(),
        step.failureReason(),
        step.cacheSource(),
        step.selectionSource());
  }
}
