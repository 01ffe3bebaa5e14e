package dev.penstock.cli;

import dev.penstock.SelectiveExecution;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.sagemaker.execution.Execution;
import dev.penstock.sagemaker.execution.ExecutionArn;
import dev.penstock.sagemaker.execution.ExecutionSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An execution for machines, the same wherever it runs. The members' names are what others rely on:
 * see docs/executions.md.
 */
final class ExecutionJson {
  private ExecutionJson() {}

  /** What tells it from others. */
  static JsonObject of(String arn) {
    return new JsonObject()
        .put("arn", arn)
        .put("id", ExecutionArn.id(arn))
        .put("pipeline", ExecutionArn.pipeline(arn));
  }

  static JsonObject of(ExecutionSummary execution) {
    return of(execution.arn())
        .put("status", execution.status())
        .put("failureReason", execution.failureReason())
        .put("displayName", execution.displayName())
        .put("started", execution.started());
  }

  static JsonObject of(Execution execution) {
    Instant started = execution.created();
    Instant ended = execution.isEnd() ? execution.modified() : null;
    return of(new ExecutionSummary(
            execution.arn(),
            execution.status(),
            started,
            execution.displayName(),
            execution.failureReason()))
        .put("ended", ended)
        .seconds("seconds", started, ended)
        .put("description", execution.description())
        .put("version", execution.version())
        .put("createdBy", execution.createdBy())
        .put("maxParallelSteps", execution.maxParallelSteps())
        .put("selection", selection(execution.selection()));
  }

  /** The engine's executions are as the service's. */
  static JsonObject of(ExecutionRecord execution) {
    Long most = execution.maxParallelSteps();
    return of(
        new Execution(
            execution.arn(),
            execution.status().wireName(),
            execution.failureReason(),
            execution.displayName(),
            execution.description(),
            execution.version(),
            execution.created(),
            execution.modified(),
            null,
            most == null ? null : (int) Math.min(most, Integer.MAX_VALUE),
            execution.selection()));
  }

  private static @Nullable ObjectNode selection(@Nullable SelectiveExecution selection) {
    return selection == null
        ? null
        : new JsonObject()
            .texts("steps", selection.selectedSteps())
            .put("source", selection.sourceExecutionArn())
            .build();
  }
}
