package training;

import dev.penstock.step.AbstractTrainingStep;
import dev.penstock.step.StepSpec;
import dev.penstock.step.TrainingInput;
import dev.penstock.step.TrainingOptions;
import dev.penstock.step.TrainingStep;
import dev.penstock.value.S3UriValue;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A training step of the contract {@link TrainPlain}.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
final class TrainPlainStep extends AbstractTrainingStep {
  private TrainPlainStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins the step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for the algorithm
   */
  public static TrainingStep.AlgorithmRequired<Builder> named(String name) {
    return begin(name, spec -> new Builder(spec));
  }

  /**
   * The last stage: nothing is required any more.
   */
  public static final class Builder extends TrainingOptions<Builder> {
    private Builder(StepSpec spec) {
      super(spec);
    }

    @Override
    protected Builder next(StepSpec spec) {
      return new Builder(spec);
    }

    /**
     * Sets the channel {@code train}.
     *
     * @param uri where the data lies
     * @return what to go on with
     */
    public Builder train(S3UriValue uri) {
      return channel("train", uri);
    }

    /**
     * Sets the channel {@code train}.
     *
     * @param uri where the data lies, {@code s3://bucket/key}
     * @return what to go on with
     */
    public Builder train(String uri) {
      return channel("train", uri);
    }

    /**
     * Sets the channel {@code train}.
     *
     * @param input the data and how it reaches the containers
     * @return what to go on with
     */
    public Builder train(TrainingInput input) {
      return channel("train", input);
    }

    /**
     * Makes the step.
     *
     * @return the step
     */
    public TrainPlainStep build() {
      return new TrainPlainStep(spec());
    }
  }
}
