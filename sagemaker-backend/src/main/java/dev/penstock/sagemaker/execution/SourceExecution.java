package dev.penstock.sagemaker.execution;

import dev.penstock.definition.StepSelection;
import dev.penstock.sagemaker.SageMakerFailure;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the earlier execution from which a selective one takes what it does not run. */
final class SourceExecution {
  /** How many are looked at. */
  private static final int MOST = 20;

  private final Executions executions;
  private final String pipeline;
  private final StepSelection selection;

  SourceExecution(Executions executions, String pipeline, StepSelection selection) {
    this.executions = executions;
    this.pipeline = pipeline;
    this.selection = selection;
  }

  /**
   * Checks the one that is given, or finds the latest that succeeded and has what is needed.
   *
   * @return its ARN, or null when nothing is needed and no execution has succeeded
   */
  @Nullable String find(@Nullable String given) {
    return given != null ? checked(given) : latest();
  }

  private String checked(String given) {
    Execution source;
    try {
      source = executions.describe(given);
    } catch (SageMakerFailure failure) {
      if (failure.kind() != SageMakerFailure.Kind.NOT_FOUND) {
        throw failure;
      }
      throw new IllegalArgumentException("there is no execution " + given + " to take from");
    }
    String name = pipeline.substring(pipeline.lastIndexOf('/') + 1);
    if (!source.pipeline().equalsIgnoreCase(name)) {
      throw new IllegalArgumentException(
          "the source execution "
              + source.id()
              + " is one of the pipeline "
              + source.pipeline()
              + ", and not of "
              + name);
    }
    if (!source.isEnd()) {
      throw new IllegalArgumentException(
          "the source execution " + source.id() + " has not ended: it is at " + source.status());
    }
    Set<String> missing = missing(source.arn());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "in the source execution " + source.id() + " the steps " + missing + " did not succeed");
    }
    return source.arn();
  }

  private @Nullable String latest() {
    List<String> succeeded =
        executions.listing(
            pipeline,
            all ->
                all.filter(each -> each.status().equals("Succeeded"))
                    .limit(MOST)
                    .map(ExecutionSummary::arn)
                    .toList());
    for (String each : succeeded) {
      if (missing(each).isEmpty()) {
        return each;
      }
    }
    if (selection.needed().isEmpty()) {
      return null;
    }
    throw new IllegalArgumentException(
        "the selected steps need "
            + new TreeSet<>(selection.needed())
            + ", and "
            + (succeeded.isEmpty()
                ? "no execution has succeeded before"
                : "no execution that succeeded has run them")
            + "; select them too, or name a source");
  }

  private Set<String> missing(String source) {
    Set<String> missing = new TreeSet<>(selection.needed());
    if (!missing.isEmpty()) {
      executions.steps(source).stream()
          .filter(step -> step.isSucceeded())
          .forEach(step -> missing.remove(step.name()));
    }
    return missing;
  }
}
