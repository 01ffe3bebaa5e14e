package abalone;

import dev.penstock.annotation.ReportSchema;

/**
 * The report that evaluation writes.
 *
 * @param regressionMetrics the metrics
 */
@ReportSchema
public record EvaluationReport(RegressionMetrics regressionMetrics) {
  /**
   * The metrics.
   *
   * @param mse mean squared error
   */
  public record RegressionMetrics(Metric mse) {}

  /**
   * A metric.
   *
   * @param value the mean
   * @param standardDeviation around it
   */
  public record Metric(double value, double standardDeviation) {}
}
