package training;

import dev.penstock.annotation.Channel;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Hyperparameters;
import dev.penstock.annotation.Metric;
import dev.penstock.annotation.Name;
import dev.penstock.annotation.Range;
import dev.penstock.annotation.Required;
import dev.penstock.annotation.TrainingContract;
import dev.penstock.value.S3Uri;
import org.jspecify.annotations.Nullable;

/**
 * What the ranker takes and publishes.
 *
 * @param train what it learns from
 * @param validation what it is measured with
 * @param vocabulary the words
 * @param hyperparameters how it learns
 * @param ndcg how good it is
 * @param loss how bad it is
 */
@TrainingContract
public record TrainRanker(
    @Channel(contentType = "text/csv") S3Uri train,
    @Channel(contentType = "text/csv", required = false) S3Uri validation,
    @Channel @Name("words.v1") S3Uri vocabulary,
    RankerHyperparameters hyperparameters,
    @Metric("ndcg=(.*?);") double ndcg,
    @Metric @Name("train:loss") float loss) {
  /**
   * How it learns.
   *
   * @param epochs how often it goes over the data
   * @param rate how far it goes at once
   * @param seed where it begins
   * @param shuffle whether rows are mixed
   */
  @Hyperparameters
  public record RankerHyperparameters(
      @Required @Range("[1,)") int epochs,
      @Default("0.1") double rate,
      @Nullable Long seed,
      @Default("true") boolean shuffle) {}
}
