package dev.penstock.cli;

import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.execution.Execution;
import dev.penstock.sagemaker.execution.ExecutionStep;
import dev.penstock.sagemaker.execution.Executions;
import dev.penstock.sagemaker.execution.StepJob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happened in an execution on AWS, for people. */
final class AwsReport {
  private final Executions executions;
  private final Execution execution;
  private final List<ExecutionStep> steps;
  private final Map<String, String> types = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();

  private AwsReport(Executions executions, Execution execution) {
    this.executions = executions;
    this.execution = execution;
    this.steps = executions.steps(execution.arn());
  }

  static String of(Executions executions, Execution execution) {
    return new AwsReport(executions, execution).text();
  }

  private String text() {
    readTypes();
    text.append(Printable.of(execution.pipeline())).append(", execution ").append(execution.id());
    text.append(": ").append(execution.status());
    if (execution.isEnd()) {
      text.append(" in ").append(Text.seconds(execution.created(), execution.modified()));
    }
    String reason = execution.failureReason();
    text.append(reason == null ? "" : ": " + StepText.lines(reason)).append("\n\n");
    text.append(Table.of(steps.stream().map(this::row).toList()));
    notRun();
    section("Decided", of("Condition.Outcome"));
    section("Metrics", metrics());
    section("Registered", of("RegisterModel.Arn"));
    section("Waits for an answer", callbacks());
    return text.toString();
  }

  /** The service does not list the types of steps; the definition has them, when it may be read. */
  private void readTypes() {
    try {
      PipelineDefinition definition = executions.definition(execution.arn());
      for (StepDefinition step : definition.allSteps()) {
        types.put(step.name(), step.type());
      }
    } catch (SageMakerFailure notAllowed) {
      steps.forEach(step -> types.put(step.name(), step.type()));
    }
  }

  private List<String> row(ExecutionStep step) {
    return List.of(
        Printable.of(step.name()),
        Printable.of(types.getOrDefault(step.name(), step.type())),
        StepText.ending(StepView.of(step)));
  }

  private void notRun() {
    Set<String> names = new LinkedHashSet<>(types.keySet());
    steps.forEach(each -> names.remove(each.name()));
    if (!names.isEmpty() && execution.isEnd()) {
      text.append("  Not run: ").append(Printable.of(String.join(", ", names))).append('\n');
    }
  }

  private List<List<String>> of(String path) {
    return steps.stream()
        .filter(step -> step.metadata().containsKey(path))
        .map(
            step ->
                List.of(
                    Printable.of(step.name()),
                    Printable.of(step.metadata().getOrDefault(path, ""))))
        .toList();
  }

  private List<List<String>> metrics() {
    List<List<String>> rows = new ArrayList<>();
    for (ExecutionStep step : steps) {
      StepJob job = step.job();
      if (job != null && step.status().equals("Succeeded") && job.kind().hasMetrics()) {
        try {
          executions
              .metrics(job)
              .forEach(
                  (name, value) ->
                      rows.add(
                          List.of(
                              Printable.of(step.name()), Printable.of(name), value.toString())));
        } catch (SageMakerFailure failure) {
          rows.add(List.of(Printable.of(step.name()), String.valueOf(failure.getMessage())));
        }
      }
    }
    return rows;
  }

  private List<List<String>> callbacks() {
    List<List<String>> rows = new ArrayList<>();
    for (ExecutionStep step : steps) {
      String token = step.callbackToken();
      if (token != null && !step.isEnd()) {
        rows.add(List.of(Printable.of(step.name()), "token " + Printable.of(token)));
      }
    }
    return rows;
  }

  private void section(String heading, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      text.append('\n').append(heading).append(":\n").append(Table.of(rows));
    }
  }
}
