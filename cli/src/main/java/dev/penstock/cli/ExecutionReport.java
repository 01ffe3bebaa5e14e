package dev.penstock.cli;

import dev.penstock.diff.Printable;
import dev.penstock.local.evaluate.Comparison;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.StepRecord;
import java.util.ArrayList;
import java.util.List;

/** What happened in an execution on this machine, for people. */
final class ExecutionReport {
  private final LocalFacts facts;
  private final StringBuilder text = new StringBuilder();

  private ExecutionReport(LocalFacts facts) {
    this.facts = facts;
  }

  static String of(LocalFacts facts) {
    return new ExecutionReport(facts).text();
  }

  private String text() {
    ExecutionRecord execution = facts.execution();
    text.append(Printable.of(execution.pipeline())).append(", execution ").append(execution.id());
    text.append(": ").append(execution.status().wireName());
    if (execution.status().isEnd()) {
      text.append(" in ").append(Text.seconds(execution.created(), execution.modified()));
    }
    String reason = execution.failureReason();
    text.append(reason == null ? "" : ": " + StepText.lines(reason)).append("\n\n");
    text.append(Table.of(facts.steps().stream().map(ExecutionReport::row).toList()));
    text.append(notRun(facts.notRun()));
    section("Decided", decisions());
    section("Metrics", metrics());
    section("Registered", facts.models().stream().map(LocalModels::row).toList());
    section("Waits for an answer", callbacks());
    section("Where it lies", places());
    return text.toString();
  }

  private static List<String> row(StepRecord step) {
    return List.of(Printable.of(step.name()), step.type(), StepText.ending(StepView.of(step)));
  }

  /** A line for the steps that an execution did not come to. */
  static String notRun(List<String> names) {
    return names.isEmpty() ? "" : "  Not run: " + Printable.of(String.join(", ", names)) + "\n";
  }

  private List<List<String>> decisions() {
    List<List<String>> rows = new ArrayList<>();
    for (StepRecord step : facts.steps()) {
      for (Comparison each : facts.comparisons(step)) {
        rows.add(
            List.of(
                Printable.of(step.name()), String.valueOf(each.holds()), ComparisonText.of(each)));
      }
    }
    return rows;
  }

  private List<List<String>> metrics() {
    List<List<String>> rows = new ArrayList<>();
    for (StepRecord step : facts.steps()) {
      facts
          .artifacts()
          .metrics(step)
          .forEach(
              (name, number) ->
                  rows.add(
                      List.of(Printable.of(step.name()), Printable.of(name), number.digits())));
    }
    return rows;
  }

  private List<List<String>> callbacks() {
    return facts.callbacks().stream()
        .map(each -> List.of(Printable.of(each.step()), "token " + each.token()))
        .toList();
  }

  private List<List<String>> places() {
    List<List<String>> rows = new ArrayList<>();
    for (StepRecord step : facts.steps()) {
      facts
          .artifacts()
          .files(step)
          .forEach(
              (name, file) ->
                  rows.add(List.of(Printable.of(step.name() + " " + name), Printable.of(file))));
    }
    rows.add(List.of("everything", facts.artifacts().folder()));
    return rows;
  }

  private void section(String heading, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      text.append('\n').append(heading).append(":\n").append(Table.of(rows));
    }
  }
}
