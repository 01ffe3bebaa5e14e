package dev.penstock.step;

import dev.penstock.model.PropertyPath;
import dev.penstock.value.S3UriValue;

/** What other steps can read of a Clarify check: where its constraints lie. */
public sealed class CheckProperties permits QualityCheckProperties {
  private final PropertyPath path;

  CheckProperties(PropertyPath path) {
    this.path = path;
  }

  /**
   * Reads {@code CalculatedBaselineConstraints}: what this run worked out.
   *
   * @return the location of the constraints file
   */
  public final S3UriValue calculatedBaselineConstraints() {
    return file("CalculatedBaselineConstraints");
  }

  /**
   * Reads {@code BaselineUsedForDriftCheckConstraints}: what this run compared with.
   *
   * @return the location of the constraints file
   */
  public final S3UriValue baselineUsedForDriftCheckConstraints() {
    return file("BaselineUsedForDriftCheckConstraints");
  }

  final S3UriValue file(String member) {
    return path.member(member).s3Uri();
  }
}
