package dev.penstock.local.function;

import dev.penstock.annotation.CallbackContract;
import dev.penstock.annotation.Channel;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Hyperparameters;
import dev.penstock.annotation.Input;
import dev.penstock.annotation.LambdaContract;
import dev.penstock.annotation.Metric;
import dev.penstock.annotation.Output;
import dev.penstock.annotation.ProcessingContract;
import dev.penstock.annotation.Report;
import dev.penstock.annotation.ReportSchema;
import dev.penstock.annotation.TrainingContract;
import dev.penstock.value.S3Uri;

/** The contracts of a small pipeline. */
final class Quality {
  private Quality() {}

  @ProcessingContract
  record Clean(
      @Input("/opt/ml/processing/raw") S3Uri raw, @Output("/opt/ml/processing/rows") S3Uri rows) {}

  @Hyperparameters
  record MeanOptions(@Default("0.0") double shrink, @Default("none") String label) {}

  @TrainingContract
  record Mean(@Channel S3Uri train, MeanOptions hyperparameters, @Metric double mean) {}

  @ReportSchema
  record Assessment(double error, long rows) {}

  @ProcessingContract
  record Assess(
      @Input("/opt/ml/processing/model") S3Uri model,
      @Input("/opt/ml/processing/rows") S3Uri rows,
      @Output("/opt/ml/processing/assessment") @Report("assessment.json") Assessment assessment) {}

  @LambdaContract
  record Judge(@Input double error, @Output boolean good, @Output String why) {}

  @CallbackContract
  record Approval(@Input String why, @Output String approver) {}
}
