package dev.penstock.sagemaker.execution;

import org.jspecify.annotations.Nullable;

/**
 * A number that tells how good a result is, in two executions.
 *
 * @param step the step that made it
 * @param name the metric, or the path in a report: {@code EvaluationReport.mse.value}
 * @param before the number in the first, or null when it has none
 * @param after the number in the second, or null when it has none
 */
public record ComparedMetric(
    String step, String name, @Nullable Double before, @Nullable Double after) {
  /**
   * Tells whether both have it, and it is not the same.
   *
   * @return true when it changed
   */
  public boolean isChanged() {
    return before == null || !before.equals(after);
  }
}
