package dev.penstock.local.server;

import dev.penstock.SelectiveExecution;
import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.ParameterDefinition;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.StartRequest;
import dev.penstock.local.server.Listing.Item;
import dev.penstock.local.store.CallbackRecord;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.PipelineRecord;
import dev.penstock.local.store.StepRecord;
import dev.penstock.local.store.Store;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Executions, their steps, and the callbacks that they wait for. */
final class ExecutionOperations {
  private final LocalEngine engine;
  private final Store store;

  ExecutionOperations(LocalEngine engine) {
    this.engine = engine;
    this.store = engine.store();
  }

  Map<String, Operation> all() {
    return Map.ofEntries(
        Map.entry("StartPipelineExecution", this::start),
        Map.entry("StopPipelineExecution", this::stop),
        Map.entry("RetryPipelineExecution", this::retry),
        Map.entry("UpdatePipelineExecution", this::update),
        Map.entry("DescribePipelineExecution", this::describe),
        Map.entry("DescribePipelineDefinitionForExecution", this::definition),
        Map.entry("ListPipelineExecutions", this::list),
        Map.entry("ListPipelineExecutionSteps", this::steps),
        Map.entry("ListPipelineParametersForExecution", this::parameters),
        Map.entry("SendPipelineExecutionStepSuccess", this::succeed),
        Map.entry("SendPipelineExecutionStepFailure", this::fail));
  }

  private ObjectNode start(Call call) {
    PipelineRecord pipeline = pipeline(call);
    StartRequest request =
        StartRequest.of(pipeline.name())
            .parameters(call.pairs("PipelineParameters", "Name", "Value"))
            .describe(
                call.text("PipelineExecutionDisplayName"),
                call.text("PipelineExecutionDescription"));
    Long version = call.number("PipelineVersionId");
    Long maxParallel = call.maxParallelSteps();
    SelectiveExecution selection = selection(call);
    request = version == null ? request : request.version(version);
    request = maxParallel == null ? request : request.maxParallel(maxParallel);
    request = selection == null ? request : request.select(selection);
    return answer(engine.describe(engine.start(request).id()).arn());
  }

  private static @Nullable SelectiveExecution selection(Call call) {
    ObjectNode config = call.object("SelectiveExecutionConfig");
    if (config == null) {
      return null;
    }
    List<String> steps = new ArrayList<>();
    if (config.get("SelectedSteps") instanceof Node.ArrayNode array) {
      array.elements().forEach(each -> steps.add(((ObjectNode) each).text("StepName")));
    }
    return new SelectiveExecution(steps, config.text("SourcePipelineExecutionArn"));
  }

  private ObjectNode stop(Call call) {
    ExecutionRecord execution = execution(call);
    engine.stop(execution.id());
    return answer(execution.arn());
  }

  private ObjectNode retry(Call call) {
    ExecutionRecord execution = execution(call);
    engine.retry(execution.id(), call.maxParallelSteps());
    return answer(execution.arn());
  }

  private ObjectNode update(Call call) {
    ExecutionRecord execution = execution(call);
    engine.update(
        execution.id(),
        call.text("PipelineExecutionDisplayName"),
        call.text("PipelineExecutionDescription"),
        call.maxParallelSteps());
    return answer(execution.arn());
  }

  private static ObjectNode answer(String executionArn) {
    return Answer.with("PipelineExecutionArn", executionArn).build();
  }

  private ObjectNode describe(Call call) {
    ExecutionRecord execution = execution(call);
    return Answer.with("PipelineArn", pipelineArn(execution))
        .put("PipelineExecutionArn", execution.arn())
        .put("PipelineExecutionDisplayName", execution.displayName())
        .put("PipelineExecutionStatus", execution.status().wireName())
        .put("PipelineExecutionDescription", execution.description())
        .put("PipelineExperimentConfig", engine.experiment(execution.id()))
        .put("FailureReason", execution.failureReason())
        .put("CreationTime", execution.created())
        .put("LastModifiedTime", execution.modified())
        .put("CreatedBy", Answer.EMPTY)
        .put("LastModifiedBy", Answer.EMPTY)
        .put(
            "ParallelismConfiguration",
            PipelineOperations.parallelism(execution.maxParallelSteps()))
        .put("SelectiveExecutionConfig", selection(execution.selection()))
        .put("PipelineVersionId", execution.version())
        .build();
  }

  private static String pipelineArn(ExecutionRecord execution) {
    return execution.arn().substring(0, execution.arn().indexOf("/execution/"));
  }

  private static @Nullable ObjectNode selection(@Nullable SelectiveExecution selection) {
    return selection == null
        ? null
        : Answer.with("SourcePipelineExecutionArn", selection.sourceExecutionArn())
            .put(
                "SelectedSteps",
                selection.selectedSteps().stream()
                    .map(step -> Answer.with("StepName", step).build())
                    .toList())
            .build();
  }

  private ObjectNode definition(Call call) {
    ExecutionRecord execution = execution(call);
    return Answer.with("PipelineDefinition", store.definition(execution.definition()))
        .put("CreationTime", execution.created())
        .build();
  }

  private ObjectNode list(Call call) {
    PipelineRecord pipeline = pipeline(call);
    List<Item> items =
        engine.executions(pipeline.name()).stream()
            .map(
                each ->
                    new Item(
                        each.arn(),
                        each.id(),
                        each.created(),
                        each.modified(),
                        each.status().wireName(),
                        () -> summary(each)))
            .toList();
    return Listing.page(call, "PipelineExecutionSummaries", items);
  }

  private static ObjectNode summary(ExecutionRecord execution) {
    return Answer.with("PipelineExecutionArn", execution.arn())
        .put("StartTime", execution.created())
        .put("PipelineExecutionStatus", execution.status().wireName())
        .put("PipelineExecutionDescription", execution.description())
        .put("PipelineExecutionDisplayName", execution.displayName())
        .put("PipelineExecutionFailureReason", execution.failureReason())
        .build();
  }

  /** In the order in which they were started, whatever the clock said. */
  private ObjectNode steps(Call call) {
    if (call.text("PipelineExecutionArn") == null) {
      throw ServiceException.validation("Give PipelineExecutionArn.");
    }
    List<StepRecord> steps = new ArrayList<>(store.steps(execution(call).id()));
    if ("Ascending".equals(call.text("SortOrder"))) {
      Collections.reverse(steps);
    }
    List<Item> items =
        steps.stream()
            .map(each -> Item.of(each.name(), each.name(), each.started(), () -> summary(each)))
            .toList();
    return Listing.inOrder(call, "PipelineExecutionSteps", items);
  }

  private static ObjectNode summary(StepRecord step) {
    return Answer.with("StepName", step.name())
        .put("StepDisplayName", step.displayName())
        .put("StepDescription", step.description())
        .put("StartTime", step.started())
        .put("EndTime", step.ended())
        .put("StepStatus", step.status().wireName())
        .put("CacheHitResult", source(step.cacheSource()))
        .put("FailureReason", step.failureReason())
        .put("Metadata", step.metadata().members().isEmpty() ? null : step.metadata())
        .put("AttemptCount", (long) step.attempt())
        .put("SelectiveExecutionResult", source(step.selectionSource()))
        .build();
  }

  private static @Nullable ObjectNode source(@Nullable String executionArn) {
    return executionArn == null
        ? null
        : Answer.with("SourcePipelineExecutionArn", executionArn).build();
  }

  /** The values that the execution runs with: those that were given, and the defaults. */
  private ObjectNode parameters(Call call) {
    ExecutionRecord execution = execution(call);
    List<Item> items = new ArrayList<>();
    for (ParameterDefinition parameter :
        engine.pipelines().definition(execution.definition()).parameters()) {
      String given = execution.parameters().get(parameter.name());
      String value = given == null ? text(parameter.defaultValue()) : given;
      items.add(
          Item.of(
              parameter.name(),
              parameter.name(),
              execution.created(),
              () -> Answer.with("Name", parameter.name()).put("Value", value).build()));
    }
    return Listing.inOrder(call, "PipelineParameters", items);
  }

  private static String text(@Nullable Node value) {
    return value instanceof TextNode text
        ? text.value()
        : value == null ? "" : Objects.toString(value);
  }

  private ObjectNode succeed(Call call) {
    String token = call.required("CallbackToken");
    engine.callbacks().succeed(token, call.pairs("OutputParameters", "Name", "Value"));
    return answer(executionOf(token));
  }

  private ObjectNode fail(Call call) {
    String token = call.required("CallbackToken");
    String reason = call.text("FailureReason");
    engine.callbacks().fail(token, reason == null ? "" : reason);
    return answer(executionOf(token));
  }

  private String executionOf(String token) {
    CallbackRecord callback = Objects.requireNonNull(store.callback(token));
    return engine.describe(callback.execution()).arn();
  }

  private PipelineRecord pipeline(Call call) {
    return PipelineOperations.get(store, call.required("PipelineName"));
  }

  private ExecutionRecord execution(Call call) {
    String arn = call.required("PipelineExecutionArn");
    ExecutionRecord execution = store.execution(Names.last(arn));
    if (execution == null || Names.isOther(arn, execution.arn())) {
      throw ServiceException.notFound("Pipeline execution with ARN " + arn + " does not exist.");
    }
    // One whose process has ended is shown as what it is.
    return engine.describe(execution.id());
  }
}
