package dev.penstock.contract;

import dev.penstock.algorithm.XgBoost;
import dev.penstock.annotation.CallbackContract;
import dev.penstock.annotation.Channel;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Hyperparameters;
import dev.penstock.annotation.Input;
import dev.penstock.annotation.LambdaContract;
import dev.penstock.annotation.Metric;
import dev.penstock.annotation.Name;
import dev.penstock.annotation.Output;
import dev.penstock.annotation.ProcessingContract;
import dev.penstock.annotation.Range;
import dev.penstock.annotation.Report;
import dev.penstock.annotation.ReportSchema;
import dev.penstock.annotation.Required;
import dev.penstock.annotation.TrainingContract;
import dev.penstock.annotation.WireName;
import dev.penstock.value.S3Uri;
import org.jspecify.annotations.Nullable;

/** A contract of each kind. */
final class Ranking {
  private Ranking() {}

  enum Optimizer {
    @WireName("sgd")
    SGD,
    @WireName("adam")
    ADAM
  }

  @Hyperparameters
  record RankerHyperparameters(
      @Required @Range("[1,)") int epochs,
      @Default("0.1") double rate,
      @Nullable Long seed,
      @Default("true") boolean shuffle,
      @Default("sgd") Optimizer optimizer,
      @Nullable S3Uri weights,
      float decay) {}

  @TrainingContract
  record TrainRanker(
      @Channel(contentType = "text/csv") S3Uri train,
      @Channel(contentType = "text/csv", required = false) S3Uri validation,
      RankerHyperparameters hyperparameters,
      @Metric("ndcg=(.*?);") double ndcg,
      @Metric @Name("train:loss") double loss) {}

  @TrainingContract
  record Boost(
      @Channel S3Uri train,
      XgBoost hyperparameters,
      @Metric @Name("validation:rmse") double validationRmse) {}

  @TrainingContract
  record Customize(@Channel S3Uri train, @Metric double loss) {}

  @ReportSchema
  record Quality(double ndcg) {}

  @ProcessingContract
  record Measure(
      @Input("/opt/ml/processing/model") S3Uri model,
      @Output("/opt/ml/processing/quality") @Report("quality.json") Quality quality,
      @Output("/opt/ml/processing/errors") S3Uri errors) {}

  @ProcessingContract
  record Publish(
      @Input("/opt/ml/processing/quality") @Report("quality.json") Quality quality,
      @Output("/opt/ml/processing/page") S3Uri page) {}

  enum Verdict {
    @WireName("good")
    GOOD,
    @WireName("bad")
    BAD
  }

  @LambdaContract
  record Judge(
      @Input String modelName,
      @Input double threshold,
      @Input long rounds,
      @Input boolean strict,
      @Input @Name("report_uri") S3Uri report,
      @Input Optimizer optimizer,
      @Output Verdict verdict,
      @Output long score,
      @Output double share,
      @Output boolean again,
      @Output S3Uri evidence) {}

  @LambdaContract
  record Ask(
      @Input String who,
      @Input @Default("0.5") double least,
      @Input @Nullable Verdict before,
      @Output boolean known) {}

  @CallbackContract
  record Approval(@Input Verdict verdict, @Output boolean approved, @Output double budget) {}
}
