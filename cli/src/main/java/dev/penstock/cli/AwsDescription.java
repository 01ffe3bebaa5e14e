package dev.penstock.cli;

import dev.penstock.SelectiveExecution;
import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.execution.Execution;
import dev.penstock.sagemaker.execution.ExecutionStep;
import dev.penstock.sagemaker.execution.LogTail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All about an execution on AWS, for people. */
final class AwsDescription {
  private AwsDescription() {}

  static String of(AwsFacts facts) {
    return AwsReport.of(facts)
        + logs(facts)
        + section("What the steps say", metadata(facts.steps()))
        + started(facts.execution(), facts.parameters());
  }

  private static String logs(AwsFacts facts) {
    StringBuilder text = new StringBuilder();
    for (ExecutionStep step : facts.steps()) {
      LogTail log = facts.log(step);
      List<String> lines = log == null ? List.of() : LogText.of(log);
      if (!lines.isEmpty()) {
        text.append("\nLog of ").append(Printable.of(step.name())).append(":\n");
        lines.forEach(line -> text.append(line).append('\n'));
      }
    }
    return text.toString();
  }

  private static List<List<String>> metadata(List<ExecutionStep> steps) {
    List<List<String>> rows = new ArrayList<>();
    for (ExecutionStep step : steps) {
      step.metadata()
          .forEach(
              (path, value) ->
                  rows.add(
                      List.of(
                          Printable.of(step.name()), Printable.of(path), StepText.lines(value))));
    }
    return rows;
  }

  private static String started(Execution execution, Map<String, String> parameters) {
    StringBuilder text = new StringBuilder();
    text.append("\nStarted ").append(Text.time(execution.created()));
    if (execution.createdBy() != null) {
      text.append(" by ").append(Printable.of(execution.createdBy()));
    }
    if (execution.version() != null) {
      text.append(" with version ").append(execution.version()).append(" of the pipeline");
    }
    SelectiveExecution selection = execution.selection();
    if (selection != null) {
      text.append(", ")
          .append(Printable.of(String.join(", ", selection.selectedSteps())))
          .append(" alone");
      if (selection.sourceExecutionArn() != null) {
        text.append(" upon execution ").append(StepText.id(selection.sourceExecutionArn()));
      }
    }
    if (execution.maxParallelSteps() != null) {
      text.append(", ").append(execution.maxParallelSteps()).append(" steps at a time at most");
    }
    text.append(parameters.isEmpty() ? ", no parameters\n" : ", and with:\n");
    text.append(
        Table.of(
            parameters.entrySet().stream()
                .map(each -> List.of(Printable.of(each.getKey()), Printable.of(each.getValue())))
                .toList()));
    if (execution.displayName() != null) {
      text.append("Name: ").append(Printable.of(execution.displayName())).append('\n');
    }
    if (execution.description() != null) {
      text.append("Description: ").append(StepText.lines(execution.description())).append('\n');
    }
    return text.append("ARN: ").append(Printable.of(execution.arn())).append('\n').toString();
  }

  private static String section(String heading, List<List<String>> rows) {
    return rows.isEmpty() ? "" : "\n" + heading + ":\n" + Table.of(rows);
  }
}
