package dev.penstock.local;

import dev.penstock.SelectiveExecution;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepSelection;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.StepRecord;
import dev.penstock.local.store.StepStatus;
import dev.penstock.local.store.Store;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a selective execution takes from the earlier one.
 *
 * @param steps the steps that run
 */
record Selection(StepSelection steps) {
  /** Refuses what the service refuses. */
  static Selection of(PipelineDefinition definition, SelectiveExecution given) {
    try {
      return new Selection(StepSelection.of(definition, given.selectedSteps()));
    } catch (IllegalArgumentException wrong) {
      throw EngineException.invalid(String.valueOf(wrong.getMessage()));
    }
  }

  /** The steps whose results are taken from the earlier execution. */
  Set<String> upstream() {
    return steps.upstream();
  }

  /** The earlier execution, when one is named or needed. */
  @Nullable ExecutionRecord source(SelectiveExecution given, String pipeline, Store store) {
    String arn = given.sourceExecutionArn();
    ExecutionRecord source = null;
    if (arn != null) {
      source = store.execution(Arns.executionId(arn));
      if (source == null || !source.pipeline().equals(pipeline)) {
        throw EngineException.notFound("the pipeline has no execution \"" + arn + "\"");
      }
    } else {
      source =
          store.executions(pipeline).stream()
              .filter(each -> each.status().wireName().equals("Succeeded"))
              .findFirst()
              .orElse(null);
    }
    if (source != null && !source.status().isEnd()) {
      throw EngineException.invalid("the source execution " + source.arn() + " has not ended");
    }
    Set<String> missing = new TreeSet<>();
    for (String step : steps.needed()) {
      StepRecord record = source == null ? null : store.step(source.id(), step);
      if (record == null || record.status() != StepStatus.SUCCEEDED) {
        missing.add(step);
      }
    }
    if (!missing.isEmpty()) {
      throw EngineException.invalid(
          source == null
              ? "the selected steps need " + missing + ", and no execution has succeeded before"
              : "in the source execution "
                  + source.arn()
                  + " the steps "
                  + missing
                  + " did not succeed");
    }
    return source;
  }
}
