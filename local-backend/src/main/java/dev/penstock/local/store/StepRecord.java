package dev.penstock.local.store;

import dev.penstock.definition.Node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of an execution as it stands. Steps that were not scheduled, and those of a branch not
 * taken, have none.
 *
 * @param execution the execution's id
 * @param name the step's name; of a step that a ForEach step runs, with the item's number
 * @param sequence the order in which the steps of the execution were started
 * @param type the step's type, for example {@code Processing}
 * @param displayName what people call it, or null
 * @param description what it is for, or null
 * @param status how it stands
 * @param attempt which attempt it is, from 0
 * @param started when its first attempt was started
 * @param ended when it ended, or null
 * @param failureReason why it failed, at most 1024 characters, or null
 * @param jobArn the ARN of its job, or null; after a cache hit, of the job that did the work
 * @param metadata the service's step metadata: {@code {"TrainingJob":{"Arn":…}}}
 * @param cacheSource the ARN of the execution that the result was taken from, or null
 * @param selectionSource the ARN of the execution that a step not selected was taken from, or null
 */
public record StepRecord(
    String execution,
    String name,
    long sequence,
    String type,
    @Nullable String displayName,
    @Nullable String description,
    StepStatus status,
    int attempt,
    Instant started,
    @Nullable Instant ended,
    @Nullable String failureReason,
    @Nullable String jobArn,
    ObjectNode metadata,
    @Nullable String cacheSource,
    @Nullable String selectionSource) {
  /**
   * Returns the step at another status.
   *
   * @param other the status
   * @return the step with it
   */
  public StepRecord withStatus(StepStatus other) {
    return new StepRecord(
        execution,
        name,
        sequence,
        type,
        displayName,
        description,
        other,
        attempt,
        started,
        ended,
        failureReason,
        jobArn,
        metadata,
        cacheSource,
        selectionSource);
  }

  /**
   * Returns the step as one whose result was taken from an earlier execution.
   *
   * @param source the execution's ARN, or null
   * @return the step with it
   */
  public StepRecord withCacheSource(@Nullable String source) {
    return new StepRecord(
        execution,
        name,
        sequence,
        type,
        displayName,
        description,
        status,
        attempt,
        started,
        ended,
        failureReason,
        jobArn,
        metadata,
        source,
        selectionSource);
  }

  /**
   * Returns the step as it is listed in an execution that does not run it.
   *
   * @param other the id of that execution
   * @param source the ARN of the execution that ran it
   * @return the step there
   */
  public StepRecord carriedInto(String other, String source) {
    return new StepRecord(
        other,
        name,
        sequence,
        type,
        displayName,
        description,
        status,
        attempt,
        started,
        ended,
        failureReason,
        jobArn,
        metadata,
        null,
        source);
  }
}
