package dev.penstock.sagemaker.execution;

import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.SageMakerFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that can be found out about an execution.
 *
 * @param execution how it stands
 * @param parameters the values of its parameters
 * @param definition what it runs
 * @param steps its steps, in the order in which they were started
 * @param settings what their jobs were given, by step
 * @param metrics the numbers that they made, by step
 * @param written the places in S3 that they write to
 * @param unread what cannot be read, and why
 */
record ExecutionFacts(
    Execution execution,
    Map<String, String> parameters,
    PipelineDefinition definition,
    List<ExecutionStep> steps,
    Map<String, Map<String, String>> settings,
    Map<String, Map<String, Double>> metrics,
    Set<String> written,
    List<String> unread) {
  static ExecutionFacts read(Executions executions, String arn) {
    ExecutionFacts facts =
        new ExecutionFacts(
            executions.describe(arn),
            executions.parameters(arn),
            executions.definition(arn),
            executions.steps(arn),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashSet<>(),
            new ArrayList<>());
    Map<String, StepDefinition> definitions = new LinkedHashMap<>();
    facts.definition.allSteps().forEach(step -> definitions.put(step.name(), step));
    Reports reports = new Reports(executions.clients());
    for (ExecutionStep step : facts.steps) {
      StepJob job = step.job();
      if (job != null) {
        facts.read(executions, step, job, definitions.get(step.name()), reports);
      }
    }
    return facts;
  }

  private void read(
      Executions executions,
      ExecutionStep step,
      StepJob job,
      @Nullable StepDefinition definition,
      Reports reports) {
    JobFacts facts;
    try {
      facts = JobFacts.read(executions.clients(), job);
    } catch (SageMakerFailure failure) {
      unread.add(
          "The job of "
              + Printable.of(step.name())
              + " cannot be described: "
              + failure.getMessage());
      return;
    }
    settings.put(step.name(), facts.settings());
    written.addAll(facts.written());
    Map<String, Double> numbers = new LinkedHashMap<>(facts.metrics());
    if (definition != null && step.isSucceeded()) {
      numbers.putAll(reports.numbers(definition, facts.outputs(), unread));
    }
    metrics.put(step.name(), numbers);
  }
}
