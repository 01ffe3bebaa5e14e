package dev.penstock.local.store;

import dev.penstock.SelectiveExecution;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An execution as it stands.
 *
 * @param id 12 lower-case letters and digits
 * @param arn its ARN
 * @param pipeline the pipeline's name
 * @param version the version of the pipeline that runs
 * @param definition what names the definition in the store
 * @param displayName what people call it, or null
 * @param description what it is for, or null
 * @param status how it stands
 * @param failureReason why it failed, or null
 * @param endedByFailStep whether a Fail step ended it, after which it cannot be retried
 * @param parameters the values that it was started with, as texts
 * @param maxParallelSteps how many steps run at a time, or null for as many as can
 * @param selection which steps were selected, or null for all
 * @param created when it was started
 * @param modified when it last changed
 * @param owner the process that runs it, or ran it last
 */
public record ExecutionRecord(
    String id,
    String arn,
    String pipeline,
    long version,
    String definition,
    @Nullable String displayName,
    @Nullable String description,
    ExecutionStatus status,
    @Nullable String failureReason,
    boolean endedByFailStep,
    Map<String, String> parameters,
    @Nullable Long maxParallelSteps,
    @Nullable SelectiveExecution selection,
    Instant created,
    Instant modified,
    String owner) {
  /**
   * Copies the parameters, in order.
   *
   * @param id its id
   * @param arn its ARN
   * @param pipeline the pipeline's name
   * @param version the version that runs
   * @param definition what names the definition
   * @param displayName what people call it, or null
   * @param description what it is for, or null
   * @param status how it stands
   * @param failureReason why it failed, or null
   * @param endedByFailStep whether a Fail step ended it
   * @param parameters the values that it was started with
   * @param maxParallelSteps how many steps run at a time, or null
   * @param selection which steps were selected, or null
   * @param created when it was started
   * @param modified when it last changed
   * @param owner the process that runs it
   */
  public ExecutionRecord {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /**
   * Returns the execution as it goes on after a failure.
   *
   * @param by the process that runs it from now on
   * @param most how many steps run at a time, or null
   * @param now the time
   * @return the execution, executing
   */
  public ExecutionRecord retried(String by, @Nullable Long most, Instant now) {
    return new ExecutionRecord(
        id,
        arn,
        pipeline,
        version,
        definition,
        displayName,
        description,
        ExecutionStatus.EXECUTING,
        null,
        false,
        parameters,
        most,
        selection,
        created,
        now,
        by);
  }

  /**
   * Returns the execution with what is not null of these.
   *
   * @param name what people call it, or null to leave it
   * @param text what it is for, or null to leave it
   * @param most how many steps run at a time, or null to leave it
   * @param now the time
   * @return the execution with them
   */
  public ExecutionRecord updated(
      @Nullable String name, @Nullable String text, @Nullable Long most, Instant now) {
    return new ExecutionRecord(
        id,
        arn,
        pipeline,
        version,
        definition,
        name == null ? displayName : name,
        text == null ? description : text,
        status,
        failureReason,
        endedByFailStep,
        parameters,
        most == null ? maxParallelSteps : most,
        selection,
        created,
        now,
        owner);
  }
}
