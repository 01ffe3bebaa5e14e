package churn;

import dev.penstock.algorithm.Hyperparameter;
import dev.penstock.algorithm.HyperparameterSet;
import dev.penstock.algorithm.HyperparameterValues;
import dev.penstock.value.BooleanValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.NumberValue;
import dev.penstock.value.S3Uri;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The hyperparameters of {@link ChurnNet}, for a training step.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
public final class ChurnNetHyperparameters implements HyperparameterSet {
  private final HyperparameterValues values;

  private ChurnNetHyperparameters(HyperparameterValues values) {
    this.values = values;
  }

  /**
   * Begins with nothing set.
   *
   * @return the first stage
   */
  public static EpochsRequired builder() {
    return new EpochsRequired(HyperparameterValues.of(
        Hyperparameter.named("epochs").atLeast("1"),
        Hyperparameter.named("dropout").atLeast("0").lessThan("1"),
        Hyperparameter.named("steps").moreThan("-1000").atMost("9223372036854775807"),
        Hyperparameter.named("optimizer"),
        Hyperparameter.named("amp").booleans("True", "False"),
        Hyperparameter.named("weights"),
        Hyperparameter.named("run tag"),
        Hyperparameter.named("learning_rate").moreThan("0").atMost("1"),
        Hyperparameter.named("batch_size").lessThan("512")));
  }

  @Override
  public HyperparameterValues values() {
    return values;
  }

  @Override
  public String toString() {
    return values.toString();
  }

  /**
   * The stage that asks for {@code epochs}, which is required.
   */
  public static final class EpochsRequired {
    private final HyperparameterValues values;

    private EpochsRequired(HyperparameterValues values) {
      this.values = values;
    }

    /**
     * Sets {@code epochs}: how often it goes over the data.
     *
     * @param value at least 1
     * @return what to go on with
     */
    public LearningRateRequired epochs(int value) {
      return new LearningRateRequired(values.with("epochs", value));
    }

    /**
     * Sets {@code epochs}: how often it goes over the data.
     *
     * @param value at least 1
     * @return what to go on with
     */
    public LearningRateRequired epochs(IntegerValue value) {
      return new LearningRateRequired(values.with("epochs", value));
    }
  }

  /**
   * The stage that asks for {@code learning_rate}, which is required.
   */
  public static final class LearningRateRequired {
    private final HyperparameterValues values;

    private LearningRateRequired(HyperparameterValues values) {
      this.values = values;
    }

    /**
     * Sets {@code learning_rate}: how far it goes at once.
     *
     * @param value more than 0 and at most 1
     * @return what to go on with
     */
    public Builder learningRate(long value) {
      return new Builder(values.with("learning_rate", value));
    }

    /**
     * Sets {@code learning_rate}: how far it goes at once.
     *
     * @param value more than 0 and at most 1
     * @return what to go on with
     */
    public Builder learningRate(double value) {
      return new Builder(values.with("learning_rate", value));
    }

    /**
     * Sets {@code learning_rate}: how far it goes at once.
     *
     * @param value more than 0 and at most 1
     * @return what to go on with
     */
    public Builder learningRate(NumberValue<?> value) {
      return new Builder(values.with("learning_rate", value));
    }
  }

  /**
   * The last stage: what is not set is left to the algorithm. Immutable.
   */
  public static final class Builder {
    private final HyperparameterValues values;

    private Builder(HyperparameterValues values) {
      this.values = values;
    }

    /**
     * Sets {@code dropout}: the part that is <em>dropped</em>, as {@code float}.
     *
     * @param value at least 0 and less than 1; {@code 0.1} when it is not set
     * @return what to go on with
     */
    public Builder dropout(long value) {
      return new Builder(values.with("dropout", value));
    }

    /**
     * Sets {@code dropout}: the part that is <em>dropped</em>, as {@code float}.
     *
     * @param value at least 0 and less than 1; {@code 0.1} when it is not set
     * @return what to go on with
     */
    public Builder dropout(float value) {
      return new Builder(values.with("dropout", value));
    }

    /**
     * Sets {@code dropout}: the part that is <em>dropped</em>, as {@code float}.
     *
     * @param value at least 0 and less than 1; {@code 0.1} when it is not set
     * @return what to go on with
     */
    public Builder dropout(NumberValue<?> value) {
      return new Builder(values.with("dropout", value));
    }

    /**
     * Sets {@code steps}.
     *
     * @param value more than -1000 and at most 9223372036854775807
     * @return what to go on with
     */
    public Builder steps(long value) {
      return new Builder(values.with("steps", value));
    }

    /**
     * Sets {@code steps}.
     *
     * @param value more than -1000 and at most 9223372036854775807
     * @return what to go on with
     */
    public Builder steps(IntegerValue value) {
      return new Builder(values.with("steps", value));
    }

    /**
     * Sets {@code optimizer}: which way it goes down.
     *
     * @param value one of the constants, or their text; {@code sgd} when it is not set
     * @return what to go on with
     */
    public Builder optimizer(ChurnNet.Optimizer value) {
      return new Builder(values.with("optimizer", List.of("sgd", "ADAM").get(value.ordinal())));
    }

    /**
     * Sets {@code optimizer}: which way it goes down.
     *
     * @param value one of the constants, or their text; {@code sgd} when it is not set
     * @return what to go on with
     */
    public Builder optimizer(StringValue value) {
      return new Builder(values.with("optimizer", value));
    }

    /**
     * Sets {@code amp}: whether precision is mixed.
     *
     * @param value true or false
     * @return what to go on with
     */
    public Builder amp(boolean value) {
      return new Builder(values.with("amp", value));
    }

    /**
     * Sets {@code amp}: whether precision is mixed.
     *
     * @param value true or false
     * @return what to go on with
     */
    public Builder amp(BooleanValue value) {
      return new Builder(values.with("amp", value));
    }

    /**
     * Sets {@code weights}: what it begins with.
     *
     * @param value a location in S3
     * @return what to go on with
     */
    public Builder weights(S3Uri value) {
      return new Builder(values.with("weights", value));
    }

    /**
     * Sets {@code weights}: what it begins with.
     *
     * @param value a location in S3
     * @return what to go on with
     */
    public Builder weights(String value) {
      return new Builder(values.with("weights", new S3Uri(value)));
    }

    /**
     * Sets {@code weights}: what it begins with.
     *
     * @param value a location in S3
     * @return what to go on with
     */
    public Builder weights(S3UriValue value) {
      return new Builder(values.with("weights", value));
    }

    /**
     * Sets {@code run tag}: anything.
     *
     * @param value a text; <code>&#42;&#47;</code> when it is not set
     * @return what to go on with
     */
    public Builder tag(String value) {
      return new Builder(values.with("run tag", value));
    }

    /**
     * Sets {@code run tag}: anything.
     *
     * @param value a text; <code>&#42;&#47;</code> when it is not set
     * @return what to go on with
     */
    public Builder tag(StringValue value) {
      return new Builder(values.with("run tag", value));
    }

    /**
     * Sets {@code batch_size}: how many rows it takes at once.
     *
     * @param value less than 512; {@code 32} when it is not set
     * @return what to go on with
     */
    public Builder batchSize(int value) {
      return new Builder(values.with("batch_size", value));
    }

    /**
     * Sets {@code batch_size}: how many rows it takes at once.
     *
     * @param value less than 512; {@code 32} when it is not set
     * @return what to go on with
     */
    public Builder batchSize(IntegerValue value) {
      return new Builder(values.with("batch_size", value));
    }

    /**
     * Makes the set.
     *
     * @return the hyperparameters that were set
     */
    public ChurnNetHyperparameters build() {
      return new ChurnNetHyperparameters(values);
    }
  }
}
