package dev.penstock;

import dev.penstock.step.Step;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some steps alone are run; what they take from others comes from an earlier execution: the
 * service's SelectiveExecutionConfig. It is part of the request that starts an execution, not of
 * the definition.
 *
 * @param selectedSteps the names of the steps that are run, 1 to 50, each connected to another of
 *     them
 * @param sourceExecutionArn the ARN of the earlier execution, or null for the latest that succeeded
 */
public record SelectiveExecution(List<String> selectedSteps, @Nullable String sourceExecutionArn) {
  /**
   * Copies the names.
   *
   * @param selectedSteps the names of the steps
   * @param sourceExecutionArn the ARN of the earlier execution, or null
   */
  public SelectiveExecution {
    selectedSteps = List.copyOf(selectedSteps);
  }

  /**
   * Runs some steps, with the results of the latest execution that succeeded.
   *
   * @param steps the steps that are run
   * @return the selection
   */
  public static SelectiveExecution of(Step... steps) {
    return new SelectiveExecution(Arrays.stream(steps).map(Step::name).toList(), null);
  }

  /**
   * Takes the other steps' results from an execution of one's choice.
   *
   * @param arn the execution's ARN
   * @return the selection
   */
  public SelectiveExecution from(String arn) {
    return new SelectiveExecution(selectedSteps, arn);
  }
}
