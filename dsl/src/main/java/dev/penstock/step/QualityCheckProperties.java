package dev.penstock.step;

import dev.penstock.model.PropertyPath;
import dev.penstock.value.S3UriValue;

/** What other steps can read of a quality check: where its constraints and statistics lie. */
public final class QualityCheckProperties extends CheckProperties {
  QualityCheckProperties(PropertyPath path) {
    super(path);
  }

  /**
   * Reads {@code CalculatedBaselineStatistics}: what this run worked out.
   *
   * @return the location of the statistics file
   */
  public S3UriValue calculatedBaselineStatistics() {
    return file("CalculatedBaselineStatistics");
  }

  /**
   * Reads {@code BaselineUsedForDriftCheckStatistics}: what this run compared with.
   *
   * @return the location of the statistics file
   */
  public S3UriValue baselineUsedForDriftCheckStatistics() {
    return file("BaselineUsedForDriftCheckStatistics");
  }
}
