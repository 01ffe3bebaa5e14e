package dev.penstock.sagemaker.execution;

import dev.penstock.SelectiveExecution;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.DescribePipelineExecutionResponse;
import software.amazon.awssdk.services.sagemaker.model.ParallelismConfiguration;
import software.amazon.awssdk.services.sagemaker.model.SelectedStep;
import software.amazon.awssdk.services.sagemaker.model.SelectiveExecutionConfig;
import software.amazon.awssdk.services.sagemaker.model.UserContext;

/**
 * An execution on AWS as it stands.
 *
 * @param arn its ARN
 * @param status {@code Executing}, {@code Stopping}, {@code Stopped}, {@code Failed} or {@code
 *     Succeeded}
 * @param failureReason why it failed, or null
 * @param displayName what people call it, or null
 * @param description what it is for, or null
 * @param version the version of the pipeline, or null when the service does not say
 * @param created when it was started
 * @param modified when it changed last: when it has ended, that was the end
 * @param createdBy the user or role that started it, or null when the service does not say
 * @param maxParallelSteps how many steps run at a time at most, or null for all
 * @param selection the steps that run alone, or null when all do
 */
public record Execution(
    String arn,
    String status,
    @Nullable String failureReason,
    @Nullable String displayName,
    @Nullable String description,
    @Nullable Long version,
    Instant created,
    Instant modified,
    @Nullable String createdBy,
    @Nullable Integer maxParallelSteps,
    @Nullable SelectiveExecution selection) {
  private static final Set<String> ENDS = Set.of("Stopped", "Failed", "Succeeded");

  static Execution of(DescribePipelineExecutionResponse from) {
    Instant created = from.creationTime() == null ? Instant.EPOCH : from.creationTime();
    ParallelismConfiguration parallelism = from.parallelismConfiguration();
    return new Execution(
        from.pipelineExecutionArn(),
        from.pipelineExecutionStatusAsString(),
        from.failureReason(),
        from.pipelineExecutionDisplayName(),
        from.pipelineExecutionDescription(),
        from.pipelineVersionId(),
        created,
        from.lastModifiedTime() == null ? created : from.lastModifiedTime(),
        user(from.createdBy()),
        parallelism == null ? null : parallelism.maxParallelExecutionSteps(),
        selection(from.selectiveExecutionConfig()));
  }

  private static @Nullable String user(@Nullable UserContext context) {
    if (context == null) {
      return null;
    }
    return context.userProfileName() != null
        ? context.userProfileName()
        : context.iamIdentity() == null ? null : context.iamIdentity().arn();
  }

  private static @Nullable SelectiveExecution selection(@Nullable SelectiveExecutionConfig config) {
    return config == null || config.selectedSteps().isEmpty()
        ? null
        : new SelectiveExecution(
            config.selectedSteps().stream().map(SelectedStep::stepName).toList(),
            config.sourcePipelineExecutionArn());
  }

  static boolean isEnd(String status) {
    return ENDS.contains(status);
  }

  /**
   * Tells whether it has ended.
   *
   * @return true for stopped, failed and succeeded
   */
  public boolean isEnd() {
    return isEnd(status);
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
   * Returns the pipeline that it is one of.
   *
   * @return the pipeline's name
   */
  public String pipeline() {
    return ExecutionArn.pipeline(arn);
  }

  /**
   * Returns what tells it from others of the same pipeline.
   *
   * @return the last part of the ARN
   */
  public String id() {
    return ExecutionArn.id(arn);
  }

  /**
   * Returns how long it took, or has taken when it was asked.
   *
   * @return from its start to its last change
   */
  public Duration duration() {
    return Duration.between(created, modified);
  }
}
