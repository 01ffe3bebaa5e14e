package dev.penstock.step;

import dev.penstock.internal.ServiceStep;
import dev.penstock.model.Shape;
import dev.penstock.model.sagemaker.ProcessingArguments;

/** Two services, and a step that maps to none. */
public enum StepType {
  /** Every form that a member can take. */
  @ServiceStep(
      create = "CreateProcessingJob",
      describe = "DescribeProcessingJob",
      name = "ProcessingJobName",
      omit = "ClientToken",
      defaulted = "RoleArn",
      cacheable = true,
      retryable = true)
  PROCESSING,

  /** Properties that lie inside the response. */
  @ServiceStep(
      service = "bedrock",
      create = "CreateCustomModel",
      describe = "GetCustomModel.Model",
      omit = "ClientRequestToken",
      plain = true)
  CUSTOM_MODEL,

  /** A step of the pipeline's own. */
  CONDITION;

  Shape.StructureShape shape() {
    return ProcessingArguments.shape();
  }
}
