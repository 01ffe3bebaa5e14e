package dev.penstock.step;

import dev.penstock.internal.ServiceStep;
import dev.penstock.model.Shape.StructureShape;
import dev.penstock.model.sagemaker.ModelArguments;
import dev.penstock.model.sagemaker.ProcessingArguments;
import dev.penstock.model.sagemaker.RegisterModelArguments;
import dev.penstock.model.sagemaker.TrainingArguments;
import dev.penstock.value.WireEnum;
import org.jspecify.annotations.Nullable;

/** The service's step types: what each maps to, and what it takes besides its arguments. */
public enum StepType implements WireEnum {
  /**
   * A processing job: any container over data, for example to prepare it or to evaluate a model.
   */
  @ServiceStep(
      create = "CreateProcessingJob",
      describe = "DescribeProcessingJob",
      name = "ProcessingJobName",
      defaulted = "RoleArn",
      cacheable = true,
      retryable = true)
  PROCESSING("Processing"),

  /** A training job. */
  @ServiceStep(
      create = "CreateTrainingJob",
      describe = "DescribeTrainingJob",
      name = "TrainingJobName",
      defaulted = {"RoleArn", "OutputDataConfig"},
      cacheable = true,
      retryable = true)
  TRAINING("Training"),

  /** A model that can be deployed or used by a transform. */
  @ServiceStep(
      create = "CreateModel",
      describe = "DescribeModel",
      name = "ModelName",
      retryable = true)
  MODEL("Model"),

  /** A version in the model registry. */
  @ServiceStep(
      create = "CreateModelPackage",
      describe = "DescribeModelPackage",
      name = "ModelPackageName",
      omit = {"CertifyForMarketplace", "ClientToken"},
      retryable = true)
  REGISTER_MODEL("RegisterModel"),

  /** A decision between two branches. */
  CONDITION("Condition"),

  /** An end of the execution, as failed, with a message. */
  FAIL("Fail");

  private final String wireName;

  StepType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }

  /**
   * Returns what the step's arguments are.
   *
   * @return the shape of the request, or null for a step that maps to no operation
   */
  public @Nullable StructureShape argumentsShape() {
    return switch (this) {
      case PROCESSING -> ProcessingArguments.shape();
      case TRAINING -> TrainingArguments.shape();
      case MODEL -> ModelArguments.shape();
      case REGISTER_MODEL -> RegisterModelArguments.shape();
      case CONDITION, FAIL -> null;
    };
  }

  /**
   * Finds a step type by its name on the wire.
   *
   * @param wireName for example {@code Processing}
   * @return the step type, or null when it is not known
   */
  public static @Nullable StepType ofWireName(String wireName) {
    for (StepType type : values()) {
      if (type.wireName.equals(wireName)) {
        return type;
      }
    }
    return null;
  }
}
