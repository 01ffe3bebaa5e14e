package dev.penstock.cli;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.evaluate.Comparison;
import dev.penstock.local.store.CallbackRecord;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.ModelPackage;
import dev.penstock.local.store.StepRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of an execution on this machine. */
final class LocalFacts {
  private final LocalEngine engine;
  private final ExecutionRecord execution;
  private final PipelineDefinition definition;
  private final List<StepRecord> steps;
  private final Artifacts artifacts;

  LocalFacts(LocalEngine engine, ExecutionRecord execution, Console console) {
    this.engine = engine;
    this.execution = execution;
    this.definition = engine.pipelines().definition(execution.definition());
    this.steps = new ArrayList<>(engine.steps(execution.id()));
    Collections.reverse(steps);
    this.artifacts = new Artifacts(engine, execution, definition, console);
  }

  ExecutionRecord execution() {
    return execution;
  }

  /** The steps that were scheduled, in the order in which they were. */
  List<StepRecord> steps() {
    return steps;
  }

  Artifacts artifacts() {
    return artifacts;
  }

  /** The steps that an execution that has ended did not come to. */
  List<String> notRun() {
    return execution.status().isEnd()
        ? definition.allSteps().stream()
            .map(StepDefinition::name)
            .filter(name -> steps.stream().noneMatch(step -> step.name().equals(name)))
            .distinct()
            .toList()
        : List.of();
  }

  /** The values of the parameters, defaults included. */
  Map<String, String> parameters() {
    Map<String, String> values = new LinkedHashMap<>();
    for (ParameterDefinition parameter : definition.parameters()) {
      Node byDefault = parameter.defaultValue();
      String given = execution.parameters().get(parameter.name());
      if (given != null) {
        values.put(parameter.name(), given);
      } else if (byDefault != null) {
        values.put(
            parameter.name(),
            byDefault instanceof TextNode text ? text.value() : byDefault.toString());
      }
    }
    return values;
  }

  List<Comparison> comparisons(StepRecord step) {
    return engine.comparisons(execution.id(), step.name());
  }

  /** What it registered. */
  List<ModelPackage> models() {
    return LocalModels.all(engine.models()).stream()
        .filter(each -> execution.id().equals(each.execution()))
        .toList();
  }

  /** What it waits for. */
  List<CallbackRecord> callbacks() {
    return engine.callbacks().open().stream()
        .filter(each -> each.execution().equals(execution.id()))
        .toList();
  }
}
