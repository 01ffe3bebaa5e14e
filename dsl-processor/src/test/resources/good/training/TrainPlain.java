package training;

import dev.penstock.annotation.Channel;
import dev.penstock.annotation.TrainingContract;
import dev.penstock.value.S3Uri;

/** An interface, and no hyperparameters. */
@TrainingContract
interface TrainPlain {
  /**
   * What it learns from.
   *
   * @return the data
   */
  @Channel(required = false)
  S3Uri train();
}
