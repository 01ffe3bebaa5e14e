package dev.penstock.local;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.ExecutionStatus;
import dev.penstock.local.store.ModelPackage;
import dev.penstock.local.store.StepRecord;
import dev.penstock.local.store.StepStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run.
 *
 * @param execution how the execution ended
 * @param steps the steps that were scheduled, in the order in which they were started
 * @param properties what other steps can read of each step
 * @param models the models that were registered
 */
public record RunResult(
    ExecutionRecord execution,
    List<StepRecord> steps,
    Map<String, ObjectNode> properties,
    List<ModelPackage> models) {
  /**
   * Copies the lists.
   *
   * @param execution how the execution ended
   * @param steps the steps
   * @param properties what other steps can read of each step
   * @param models the models
   */
  public RunResult {
    steps = List.copyOf(steps);
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    models = List.copyOf(models);
  }

  static RunResult of(LocalEngine engine, ExecutionRecord execution) {
    List<StepRecord> steps = new ArrayList<>(engine.steps(execution.id()));
    Collections.reverse(steps);
    Map<String, ObjectNode> properties = new LinkedHashMap<>();
    steps.forEach(
        step ->
            properties.put(step.name(), engine.store().properties(execution.id(), step.name())));
    List<ModelPackage> models = new ArrayList<>(engine.models().versions(null));
    engine
        .models()
        .groups()
        .forEach(group -> models.addAll(engine.models().versions(group.name())));
    models.removeIf(model -> !execution.id().equals(model.execution()));
    return new RunResult(execution, steps, properties, models);
  }

  /**
   * Tells whether the execution succeeded.
   *
   * @return true when it did
   */
  public boolean succeeded() {
    return execution.status() == ExecutionStatus.SUCCEEDED;
  }

  /**
   * Returns a step.
   *
   * @param name its name
   * @return the step, or null when it did not run
   */
  public @Nullable StepRecord step(String name) {
    return steps.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
  }

  /**
   * Returns the names of the steps that failed.
   *
   * @return in the order in which they were started
   */
  public List<String> failedSteps() {
    return steps.stream()
        .filter(each -> each.status() == StepStatus.FAILED)
        .map(StepRecord::name)
        .toList();
  }

  /** Tells how it went, a line for each step. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(execution.pipeline());
    text.append(": ").append(execution.status().wireName());
    for (StepRecord step : steps) {
      text.append("\n  ").append(step.name()).append(": ").append(step.status().wireName());
      if (step.failureReason() != null) {
        text.append(": ").append(step.failureReason());
      }
    }
    return text.toString();
  }
}
