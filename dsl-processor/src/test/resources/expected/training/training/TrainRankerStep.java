package training;

import dev.penstock.step.AbstractTrainingStep;
import dev.penstock.step.StepSpec;
import dev.penstock.step.TrainingInput;
import dev.penstock.step.TrainingOptions;
import dev.penstock.step.TrainingStep;
import dev.penstock.value.FloatValue;
import dev.penstock.value.S3UriValue;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A training step of the contract {@link TrainRanker}.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
public final class TrainRankerStep extends AbstractTrainingStep {
  private TrainRankerStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins the step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for the algorithm
   */
  public static TrainingStep.AlgorithmRequired<TrainRequired> named(String name) {
    return begin(name, spec -> new TrainRequired(spec)
        .metric("ndcg", "ndcg=(.*?);"));
  }

  /**
   * Returns the last value of the metric {@code ndcg}.
   *
   * @return the value, known when the step has run
   */
  public FloatValue ndcg() {
    return finalMetric("ndcg");
  }

  /**
   * Returns the last value of the metric {@code train:loss}.
   *
   * @return the value, known when the step has run
   */
  public FloatValue loss() {
    return finalMetric("train:loss");
  }

  /**
   * The stage that asks for the channel {@code train}.
   */
  public static final class TrainRequired extends TrainingOptions<TrainRequired> {
    private TrainRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected TrainRequired next(StepSpec spec) {
      return new TrainRequired(spec);
    }

    /**
     * Sets the channel {@code train}, which holds <code>text/csv</code>.
     *
     * @param uri where the data lies
     * @return what to go on with
     */
    public VocabularyRequired train(S3UriValue uri) {
      return new VocabularyRequired(channel("train", uri, "text/csv").spec());
    }

    /**
     * Sets the channel {@code train}, which holds <code>text/csv</code>.
     *
     * @param uri where the data lies, {@code s3://bucket/key}
     * @return what to go on with
     */
    public VocabularyRequired train(String uri) {
      return new VocabularyRequired(channel("train", uri, "text/csv").spec());
    }

    /**
     * Sets the channel {@code train}, which holds <code>text/csv</code>.
     *
     * @param input the data and how it reaches the containers
     * @return what to go on with
     */
    public VocabularyRequired train(TrainingInput input) {
      return new VocabularyRequired(channel("train", input, "text/csv").spec());
    }
  }

  /**
   * The stage that asks for the channel {@code words.v1}.
   */
  public static final class VocabularyRequired extends TrainingOptions<VocabularyRequired> {
    private VocabularyRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected VocabularyRequired next(StepSpec spec) {
      return new VocabularyRequired(spec);
    }

    /**
     * Sets the channel {@code words.v1}.
     *
     * @param uri where the data lies
     * @return what to go on with
     */
    public HyperparametersRequired vocabulary(S3UriValue uri) {
      return new HyperparametersRequired(channel("words.v1", uri).spec());
    }

    /**
     * Sets the channel {@code words.v1}.
     *
     * @param uri where the data lies, {@code s3://bucket/key}
     * @return what to go on with
     */
    public HyperparametersRequired vocabulary(String uri) {
      return new HyperparametersRequired(channel("words.v1", uri).spec());
    }

    /**
     * Sets the channel {@code words.v1}.
     *
     * @param input the data and how it reaches the containers
     * @return what to go on with
     */
    public HyperparametersRequired vocabulary(TrainingInput input) {
      return new HyperparametersRequired(channel("words.v1", input).spec());
    }
  }

  /**
   * The stage that asks for the hyperparameters.
   */
  public static final class HyperparametersRequired extends TrainingOptions<HyperparametersRequired> {
    private HyperparametersRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected HyperparametersRequired next(StepSpec spec) {
      return new HyperparametersRequired(spec);
    }

    /**
     * Sets the hyperparameters.
     *
     * @param set those that were set
     * @return what to go on with
     */
    public Builder hyperparameters(RankerHyperparameterSet set) {
      return new Builder(super.hyperparameters(set).spec());
    }
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
     * Sets the channel {@code validation}, which holds <code>text/csv</code>.
     *
     * @param uri where the data lies
     * @return what to go on with
     */
    public Builder validation(S3UriValue uri) {
      return channel("validation", uri, "text/csv");
    }

    /**
     * Sets the channel {@code validation}, which holds <code>text/csv</code>.
     *
     * @param uri where the data lies, {@code s3://bucket/key}
     * @return what to go on with
     */
    public Builder validation(String uri) {
      return channel("validation", uri, "text/csv");
    }

    /**
     * Sets the channel {@code validation}, which holds <code>text/csv</code>.
     *
     * @param input the data and how it reaches the containers
     * @return what to go on with
     */
    public Builder validation(TrainingInput input) {
      return channel("validation", input, "text/csv");
    }

    /**
     * Makes the step.
     *
     * @return the step
     */
    public TrainRankerStep build() {
      return new TrainRankerStep(spec());
    }
  }
}
