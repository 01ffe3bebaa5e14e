package dev.penstock.cli;

import dev.penstock.definition.StepDefinition;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.execution.Execution;
import dev.penstock.sagemaker.execution.ExecutionStep;
import dev.penstock.sagemaker.execution.Executions;
import dev.penstock.sagemaker.execution.LogTail;
import dev.penstock.sagemaker.execution.StepJob;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of an execution on AWS; what is not asked for is not read. */
final class AwsFacts {
  private final Executions executions;
  private final Execution execution;
  private final List<ExecutionStep> steps;
  private final Map<String, String> types = new LinkedHashMap<>();

  private AwsFacts(Executions executions, Execution execution) {
    this.executions = executions;
    this.execution = execution;
    this.steps = executions.steps(execution.arn());
  }

  /** Reads the steps. */
  static AwsFacts of(Executions executions, Execution execution) {
    AwsFacts facts = new AwsFacts(executions, execution);
    facts.readTypes();
    return facts;
  }

  /** The service does not list the types of steps; the definition has them, when it may be read. */
  private void readTypes() {
    try {
      for (StepDefinition step : executions.definition(execution.arn()).allSteps()) {
        types.put(step.name(), step.type());
      }
    } catch (SageMakerFailure notAllowed) {
      steps.forEach(step -> types.put(step.name(), step.type()));
    }
  }

  Execution execution() {
    return execution;
  }

  /** The steps that were scheduled, in the order in which they were. */
  List<ExecutionStep> steps() {
    return steps;
  }

  String type(ExecutionStep step) {
    return types.getOrDefault(step.name(), step.type());
  }

  /** The steps that an execution that has ended did not come to. */
  List<String> notRun() {
    return execution.isEnd()
        ? types.keySet().stream()
            .filter(name -> steps.stream().noneMatch(step -> step.name().equals(name)))
            .toList()
        : List.of();
  }

  Map<String, String> parameters() {
    return executions.parameters(execution.arn());
  }

  /** The final metrics of a training or tuning job that succeeded. */
  Map<String, Double> metrics(ExecutionStep step) {
    StepJob job = step.job();
    return job != null && step.isSucceeded() && job.kind().hasMetrics()
        ? executions.metrics(job)
        : Map.of();
  }

  /** The end of the log of what a step that failed has done; null when it did not fail. */
  @Nullable LogTail log(ExecutionStep step) {
    return step.isFailed() ? executions.logTail(step) : null;
  }
}
