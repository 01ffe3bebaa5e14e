package dev.penstock.sagemaker.execution;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.CacheHitResult;
import software.amazon.awssdk.services.sagemaker.model.PipelineExecutionStep;
import software.amazon.awssdk.services.sagemaker.model.SelectiveExecutionResult;

/**
 * A step of an execution on AWS as it stands. Steps that were not scheduled, and those of a branch
 * not taken, have none.
 *
 * @param name the step's name
 * @param status {@code Starting}, {@code Executing}, {@code Stopping}, {@code Stopped}, {@code
 *     Failed} or {@code Succeeded}
 * @param attempt which attempt it is, from 0
 * @param started when it was started, or null when the service does not say
 * @param ended when it ended, or null
 * @param failureReason why it failed, or null
 * @param cacheSource the ARN of the execution that the result was taken from, or null
 * @param selectionSource the ARN of the execution that a step not selected was taken from, or null
 * @param metadata what the step says of itself, for example {@code TrainingJob.Arn}: texts by path
 */
public record ExecutionStep(
    String name,
    String status,
    int attempt,
    @Nullable Instant started,
    @Nullable Instant ended,
    @Nullable String failureReason,
    @Nullable String cacheSource,
    @Nullable String selectionSource,
    Map<String, String> metadata) {
  /**
   * Copies the metadata.
   *
   * @param name the step's name
   * @param status how it stands
   * @param attempt which attempt it is
   * @param started when it was started, or null
   * @param ended when it ended, or null
   * @param failureReason why it failed, or null
   * @param cacheSource where the result was taken from, or null
   * @param selectionSource where a step not selected was taken from, or null
   * @param metadata texts by path
   */
  public ExecutionStep {
    metadata = FlatTexts.copy(metadata);
  }

  static ExecutionStep of(PipelineExecutionStep from) {
    CacheHitResult cache = from.cacheHitResult();
    SelectiveExecutionResult selection = from.selectiveExecutionResult();
    return new ExecutionStep(
        from.stepName(),
        from.stepStatusAsString(),
        from.attemptCount() == null ? 0 : from.attemptCount(),
        from.startTime(),
        from.endTime(),
        from.failureReason(),
        cache == null ? null : cache.sourcePipelineExecutionArn(),
        selection == null ? null : selection.sourcePipelineExecutionArn(),
        FlatTexts.of(from.metadata()));
  }

  /**
   * Tells whether it has ended.
   *
   * @return true for stopped, failed and succeeded
   */
  public boolean isEnd() {
    return Execution.isEnd(status);
  }

  /**
   * Tells whether it has ended well.
   *
   * @return true for succeeded alone
   */
  public boolean isSucceeded() {
    return status.equals("Succeeded");
  }

  /**
   * Tells whether it has ended badly.
   *
   * @return true for failed alone
   */
  public boolean isFailed() {
    return status.equals("Failed");
  }

  /**
   * Returns the step's type as far as the service tells it.
   *
   * @return for example {@code Training}; empty before the step has done anything
   */
  public String type() {
    String first = metadata.keySet().stream().findFirst().orElse("");
    int dot = first.indexOf('.');
    return (dot < 0 ? first : first.substring(0, dot)).replaceFirst("(?<=.)Job$", "");
  }

  /**
   * Returns the job that does the work.
   *
   * @return the job; after a cache hit, the one that did it; null when there is none yet, or the
   *     step needs none
   */
  public @Nullable StepJob job() {
    return StepJob.of(metadata);
  }

  /**
   * Returns the token that answers a Callback step.
   *
   * @return the token, or null when the step is none
   */
  public @Nullable String callbackToken() {
    return metadata.get("Callback.CallbackToken");
  }
}
