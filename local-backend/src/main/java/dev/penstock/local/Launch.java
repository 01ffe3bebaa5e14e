package dev.penstock.local;

import dev.penstock.SelectiveExecution;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.ParameterValues;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.Place;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import dev.penstock.local.job.Runners;
import dev.penstock.local.job.StepRunner;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.ExecutionStatus;
import dev.penstock.local.store.PipelineRecord;
import dev.penstock.local.store.PipelineVersion;
import dev.penstock.local.store.StepRecord;
import dev.penstock.local.store.StepStatus;
import dev.penstock.local.store.Store;
import dev.penstock.local.store.Transaction;
import dev.penstock.step.StepType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An execution that is about to begin: everything about it was found to be in order.
 *
 * @param execution the execution
 * @param definition what it runs
 * @param parameters the values of all parameters
 * @param carried the steps that are taken from an earlier execution
 * @param properties what other steps read of those, where no job says it
 */
record Launch(
    ExecutionRecord execution,
    PipelineDefinition definition,
    Map<String, Node> parameters,
    List<StepRecord> carried,
    Map<String, ObjectNode> properties) {

  static Launch of(Services services, Pipelines pipelines, StartRequest request) {
    PipelineRecord pipeline = pipelines.get(request.pipeline());
    PipelineVersion version = pipelines.version(pipeline.name(), request.version());
    PipelineDefinition definition = pipelines.definition(version.definition());
    Store store = services.store();
    Map<String, String> given = request.parameters();
    ExecutionRecord source = null;
    Set<String> upstream = Set.of();
    SelectiveExecution selection = request.selection();
    if (selection != null) {
      Selection selected = Selection.of(definition, selection);
      source = selected.source(selection, pipeline.name(), store);
      upstream = selected.upstream();
      given = inherited(definition, source, given);
      selection =
          new SelectiveExecution(selection.selectedSteps(), source == null ? null : source.arn());
    }
    Map<String, Node> parameters = values(definition, given);
    checkRunners(services.runners(pipeline.name()), definition, selection);
    checkParallel(request.maxParallelSteps());
    String id = RandomNames.executionId();
    Instant now = services.timer().now();
    ExecutionRecord execution =
        new ExecutionRecord(
            id,
            services.arns().execution(pipeline.name(), id),
            pipeline.name(),
            version.version(),
            version.definition(),
            request.displayName(),
            request.description(),
            ExecutionStatus.EXECUTING,
            null,
            false,
            given,
            request.maxParallelSteps() == null
                ? pipeline.maxParallelSteps()
                : request.maxParallelSteps(),
            selection,
            now,
            now,
            store.owner());
    List<StepRecord> carried = new ArrayList<>();
    Map<String, ObjectNode> properties = new LinkedHashMap<>();
    if (source != null) {
      for (StepRecord step : store.steps(source.id())) {
        if (upstream.contains(step.name()) && step.status() == StepStatus.SUCCEEDED) {
          carried.add(step.carriedInto(id, source.arn()));
          if (step.jobArn() == null) {
            properties.put(step.name(), store.properties(source.id(), step.name()));
          }
        }
      }
    }
    return new Launch(execution, definition, parameters, carried, properties);
  }

  void write(Transaction to) {
    to.put(execution);
    to.noteRun(execution);
    carried.forEach(step -> to.put(step, properties.get(step.name())));
  }

  /** The value of every parameter. */
  static Map<String, Node> values(PipelineDefinition definition, Map<String, String> given) {
    try {
      return ParameterValues.of(definition, given);
    } catch (IllegalArgumentException wrong) {
      throw EngineException.invalid(String.valueOf(wrong.getMessage()));
    }
  }

  /** The earlier values; a parameter that the pipeline does not have any more is of no account. */
  private static Map<String, String> inherited(
      PipelineDefinition definition, @Nullable ExecutionRecord source, Map<String, String> given) {
    Map<String, String> all = new LinkedHashMap<>();
    if (source != null) {
      for (ParameterDefinition parameter : definition.parameters()) {
        String value = source.parameters().get(parameter.name());
        if (value != null) {
          all.put(parameter.name(), value);
        }
      }
    }
    all.putAll(given);
    return all;
  }

  static void checkRunners(
      Runners runners, PipelineDefinition definition, @Nullable SelectiveExecution selection) {
    List<String> missing = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    Map<String, String> bodies = definition.forEachSteps();
    for (StepDefinition step : definition.allSteps()) {
      StepType type = StepType.ofWireName(step.type());
      String chosen = bodies.getOrDefault(step.name(), step.name());
      if ((selection == null || selection.selectedSteps().contains(chosen))
          && type != null
          && ResourceKind.needsRunner(type)) {
        StepRunner runner = runners.find(step.name(), type);
        String refusal = runner == null ? null : refusal(runner, type, step, definition);
        if (runner == null) {
          missing.add(step.name() + " (" + step.type() + ")");
        } else if (refusal != null) {
          refused.add("the step " + step.name() + ": " + refusal);
        }
      }
    }
    if (!missing.isEmpty()) {
      refused.add(
          0,
          "nothing is there to run these steps: "
              + String.join(", ", missing)
              + ". Give each a runner, by its name or its type.");
    }
    if (!refused.isEmpty()) {
      String message = String.join("\n", refused);
      throw missing.isEmpty()
          ? EngineException.invalid(message)
          : EngineException.noRunner(message);
    }
  }

  private static @Nullable String refusal(
      StepRunner runner, StepType type, StepDefinition step, PipelineDefinition definition) {
    String refusal = runner.refusal(type);
    ObjectNode model = refusal == null ? model(step, definition) : null;
    return model == null ? refusal : runner.modelRefusal(model);
  }

  /** What a transform step's model is made with, when a step of the pipeline makes it. */
  private static @Nullable ObjectNode model(StepDefinition step, PipelineDefinition definition) {
    Node name = step.arguments().get("ModelName");
    Reference read = name == null ? null : Reference.of(Place.of("ModelName"), name);
    if (read == null || !step.type().equals(StepType.TRANSFORM.wireName())) {
      return null;
    }
    return definition.allSteps().stream()
        .filter(each -> each.name().equals(read.step()))
        .filter(each -> each.type().equals(StepType.MODEL.wireName()))
        .map(StepDefinition::arguments)
        .findFirst()
        .orElse(null);
  }

  static void checkParallel(@Nullable Long maxParallelSteps) {
    if (maxParallelSteps != null && maxParallelSteps < 1) {
      throw EngineException.invalid("MaxParallelExecutionSteps is at least 1");
    }
  }
}
