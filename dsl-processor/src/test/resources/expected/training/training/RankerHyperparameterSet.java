package training;

import dev.penstock.algorithm.Hyperparameter;
import dev.penstock.algorithm.HyperparameterSet;
import dev.penstock.algorithm.HyperparameterValues;
import dev.penstock.value.BooleanValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.NumberValue;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The hyperparameters of {@link TrainRanker.RankerHyperparameters}, for a training step.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
public final class RankerHyperparameterSet implements HyperparameterSet {
  private final HyperparameterValues values;

  private RankerHyperparameterSet(HyperparameterValues values) {
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
        Hyperparameter.named("rate"),
        Hyperparameter.named("seed"),
        Hyperparameter.named("shuffle").booleans("True", "False")));
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
    public Builder epochs(int value) {
      return new Builder(values.with("epochs", value));
    }

    /**
     * Sets {@code epochs}: how often it goes over the data.
     *
     * @param value at least 1
     * @return what to go on with
     */
    public Builder epochs(IntegerValue value) {
      return new Builder(values.with("epochs", value));
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
     * Sets {@code rate}: how far it goes at once.
     *
     * @param value a number; {@code 0.1} when it is not set
     * @return what to go on with
     */
    public Builder rate(long value) {
      return new Builder(values.with("rate", value));
    }

    /**
     * Sets {@code rate}: how far it goes at once.
     *
     * @param value a number; {@code 0.1} when it is not set
     * @return what to go on with
     */
    public Builder rate(double value) {
      return new Builder(values.with("rate", value));
    }

    /**
     * Sets {@code rate}: how far it goes at once.
     *
     * @param value a number; {@code 0.1} when it is not set
     * @return what to go on with
     */
    public Builder rate(NumberValue<?> value) {
      return new Builder(values.with("rate", value));
    }

    /**
     * Sets {@code seed}: where it begins.
     *
     * @param value a whole number
     * @return what to go on with
     */
    public Builder seed(long value) {
      return new Builder(values.with("seed", value));
    }

    /**
     * Sets {@code seed}: where it begins.
     *
     * @param value a whole number
     * @return what to go on with
     */
    public Builder seed(IntegerValue value) {
      return new Builder(values.with("seed", value));
    }

    /**
     * Sets {@code shuffle}: whether rows are mixed.
     *
     * @param value true or false; {@code true} when it is not set
     * @return what to go on with
     */
    public Builder shuffle(boolean value) {
      return new Builder(values.with("shuffle", value));
    }

    /**
     * Sets {@code shuffle}: whether rows are mixed.
     *
     * @param value true or false; {@code true} when it is not set
     * @return what to go on with
     */
    public Builder shuffle(BooleanValue value) {
      return new Builder(values.with("shuffle", value));
    }

    /**
     * Makes the set.
     *
     * @return the hyperparameters that were set
     */
    public RankerHyperparameterSet build() {
      return new RankerHyperparameterSet(values);
    }
  }
}
