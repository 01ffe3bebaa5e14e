package dev.penstock.cli;

import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.execution.Execution;
import dev.penstock.sagemaker.execution.ExecutionStep;
import java.util.ArrayList;
import java.util.List;

/** What happened in an execution on AWS, for people. */
final class AwsReport {
  private final AwsFacts facts;
  private final StringBuilder text = new StringBuilder();

  private AwsReport(AwsFacts facts) {
    this.facts = facts;
  }

  static String of(AwsFacts facts) {
    return new AwsReport(facts).text();
  }

  private String text() {
    Execution execution = facts.execution();
    text.append(Printable.of(execution.pipeline())).append(", execution ").append(execution.id());
    text.append(": ").append(execution.status());
    if (execution.isEnd()) {
      text.append(" in ").append(Text.seconds(execution.created(), execution.modified()));
    }
    String reason = execution.failureReason();
    text.append(reason == null ? "" : ": " + StepText.lines(reason)).append("\n\n");
    text.append(Table.of(facts.steps().stream().map(this::row).toList()));
    text.append(ExecutionReport.notRun(facts.notRun()));
    section("Decided", of("Condition.Outcome"));
    section("Metrics", metrics());
    section("Registered", of("RegisterModel.Arn"));
    section("Waits for an answer", callbacks());
    return text.toString();
  }

  private List<String> row(ExecutionStep step) {
    return List.of(
        Printable.of(step.name()),
        Printable.of(facts.type(step)),
        StepText.ending(StepView.of(step)));
  }

  private List<List<String>> of(String path) {
    return facts.steps().stream()
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
    for (ExecutionStep step : facts.steps()) {
      try {
        facts
            .metrics(step)
            .forEach(
                (name, value) ->
                    rows.add(
                        List.of(Printable.of(step.name()), Printable.of(name), value.toString())));
      } catch (SageMakerFailure failure) {
        rows.add(List.of(Printable.of(step.name()), String.valueOf(failure.getMessage())));
      }
    }
    return rows;
  }

  private List<List<String>> callbacks() {
    List<List<String>> rows = new ArrayList<>();
    for (ExecutionStep step : facts.steps()) {
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
