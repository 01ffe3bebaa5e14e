package dev.penstock.value;

import dev.penstock.expression.Expression.ExecutionVariable;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** What an execution knows of itself ({@code Execution.…}). */
public final class ExecutionVariables {
  // Before the variables, which are noted as they are made.
  private static final Set<String> NAMES = new LinkedHashSet<>();

  /** When the execution started. */
  public static final DateTimeValue START_DATETIME = DateTimeValue.of(variable("StartDateTime"));

  /** The moment at which it is read. */
  public static final DateTimeValue CURRENT_DATETIME =
      DateTimeValue.of(variable("CurrentDateTime"));

  /** The pipeline's name. */
  public static final StringValue PIPELINE_NAME = StringValue.of(variable("PipelineName"));

  /** The pipeline's ARN. */
  public static final StringValue PIPELINE_ARN = StringValue.of(variable("PipelineArn"));

  /** The execution's id: 12 lower-case letters and digits. */
  public static final StringValue PIPELINE_EXECUTION_ID =
      StringValue.of(variable("PipelineExecutionId"));

  /** The execution's ARN. */
  public static final StringValue PIPELINE_EXECUTION_ARN =
      StringValue.of(variable("PipelineExecutionArn"));

  /** The name of the training job that reads it. */
  public static final StringValue TRAINING_JOB_NAME = StringValue.of(variable("TrainingJobName"));

  /** The name of the processing job that reads it. */
  public static final StringValue PROCESSING_JOB_NAME =
      StringValue.of(variable("ProcessingJobName"));

  private ExecutionVariables() {}

  /**
   * Returns the names of all of them.
   *
   * @return the names on the wire, without {@code Execution.}
   */
  public static Set<String> names() {
    return Collections.unmodifiableSet(NAMES);
  }

  private static ExecutionVariable variable(String name) {
    NAMES.add(name);
    return new ExecutionVariable(name);
  }
}
