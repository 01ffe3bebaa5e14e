package dev.penstock.cli;

import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.diff.Printable;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.evaluate.Comparison;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.ModelGroup;
import dev.penstock.local.store.ModelPackage;
import dev.penstock.local.store.StepRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What happened in an execution, for people. */
final class ExecutionReport {
  private final LocalEngine engine;
  private final ExecutionRecord execution;
  private final PipelineDefinition definition;
  private final List<StepRecord> steps;
  private final Artifacts artifacts;
  private final StringBuilder text = new StringBuilder();

  private ExecutionReport(LocalEngine engine, ExecutionRecord execution, Console console) {
    this.engine = engine;
    this.execution = execution;
    this.definition = engine.pipelines().definition(execution.definition());
    this.steps = new ArrayList<>(engine.steps(execution.id()));
    Collections.reverse(steps);
    this.artifacts = new Artifacts(engine, execution, definition, console);
  }

  static String of(LocalEngine engine, ExecutionRecord execution, Console console) {
    return new ExecutionReport(engine, execution, console).text();
  }

  private String text() {
    text.append(Printable.of(execution.pipeline())).append(", execution ").append(execution.id());
    text.append(": ").append(execution.status().wireName());
    if (execution.status().isEnd()) {
      text.append(" in ").append(Text.seconds(execution.created(), execution.modified()));
    }
    String reason = execution.failureReason();
    text.append(reason == null ? "" : ": " + StepText.lines(reason)).append("\n\n");
    text.append(Table.of(steps.stream().map(ExecutionReport::row).toList()));
    notRun();
    section("Decided", decisions());
    section("Metrics", steps.stream().flatMap(each -> artifacts.metrics(each).stream()).toList());
    section("Registered", models());
    section("Waits for an answer", callbacks());
    List<List<String>> places = new ArrayList<>();
    steps.forEach(each -> places.addAll(artifacts.places(each)));
    places.add(List.of("everything", artifacts.folder()));
    section("Where it lies", places);
    return text.toString();
  }

  private static List<String> row(StepRecord step) {
    return List.of(Printable.of(step.name()), step.type(), StepText.ending(StepView.of(step)));
  }

  private void notRun() {
    Set<String> names = new LinkedHashSet<>();
    definition.allSteps().stream().map(StepDefinition::name).forEach(names::add);
    steps.forEach(each -> names.remove(each.name()));
    if (!names.isEmpty() && execution.status().isEnd()) {
      text.append("  Not run: ").append(Printable.of(String.join(", ", names))).append('\n');
    }
  }

  private List<List<String>> decisions() {
    List<List<String>> rows = new ArrayList<>();
    for (StepRecord step : steps) {
      for (Comparison each : engine.comparisons(execution.id(), step.name())) {
        rows.add(
            List.of(
                Printable.of(step.name()), String.valueOf(each.holds()), ComparisonText.of(each)));
      }
    }
    return rows;
  }

  private List<List<String>> models() {
    List<ModelPackage> models = new ArrayList<>(engine.models().versions(null));
    for (ModelGroup group : engine.models().groups()) {
      models.addAll(engine.models().versions(group.name()));
    }
    return models.stream()
        .filter(each -> execution.id().equals(each.execution()))
        .map(LocalModels::row)
        .toList();
  }

  private List<List<String>> callbacks() {
    return engine.callbacks().open().stream()
        .filter(each -> each.execution().equals(execution.id()))
        .map(each -> List.of(Printable.of(each.step()), "token " + each.token()))
        .toList();
  }

  private void section(String heading, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      text.append('\n').append(heading).append(":\n").append(Table.of(rows));
    }
  }
}
