package dev.penstock.sagemaker.execution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.PipelineExecutionSummary;

/**
 * An execution in a list.
 *
 * @param arn its ARN
 * @param status how it stands
 * @param started when it was started
 * @param displayName what people call it, or null
 * @param failureReason why it failed, or null
 */
public record ExecutionSummary(
    String arn,
    String status,
    Instant started,
    @Nullable String displayName,
    @Nullable String failureReason) {
  static ExecutionSummary of(PipelineExecutionSummary from) {
    return new ExecutionSummary(
        from.pipelineExecutionArn(),
        from.pipelineExecutionStatusAsString(),
        from.startTime() == null ? Instant.EPOCH : from.startTime(),
        from.pipelineExecutionDisplayName(),
        from.pipelineExecutionFailureReason());
  }

  /**
   * Returns what tells it from others of the same pipeline.
   *
   * @return the last part of the ARN
   */
  public String id() {
    return ExecutionArn.id(arn);
  }
}
