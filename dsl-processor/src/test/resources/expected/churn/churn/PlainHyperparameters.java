package churn;

import dev.penstock.algorithm.Hyperparameter;
import dev.penstock.algorithm.HyperparameterSet;
import dev.penstock.algorithm.HyperparameterValues;
import dev.penstock.value.BooleanValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.NumberValue;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The hyperparameters of {@link Plain}, for a training step.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
final class PlainHyperparameters implements HyperparameterSet {
  private final HyperparameterValues values;

  private PlainHyperparameters(HyperparameterValues values) {
    this.values = values;
  }

  /**
   * Begins with nothing set.
   *
   * @return the first stage
   */
  public static Builder builder() {
    return new Builder(HyperparameterValues.of(
        Hyperparameter.named("fast").booleans("yes", "no"),
        Hyperparameter.named("deep"),
        Hyperparameter.named("undocumented")));
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
   * The last stage: what is not set is left to the algorithm. Immutable.
   */
  public static final class Builder {
    private final HyperparameterValues values;

    private Builder(HyperparameterValues values) {
      this.values = values;
    }

    /**
     * Sets {@code fast}: Whether it is fast.
     *
     * @param value true or false
     * @return what to go on with
     */
    public Builder fast(boolean value) {
      return new Builder(values.with("fast", value));
    }

    /**
     * Sets {@code fast}: Whether it is fast.
     *
     * @param value true or false
     * @return what to go on with
     */
    public Builder fast(BooleanValue value) {
      return new Builder(values.with("fast", value));
    }

    /**
     * Sets {@code deep}: how deep {@code it} goes.
     *
     * @param value a whole number
     * @return what to go on with
     */
    public Builder deep(int value) {
      return new Builder(values.with("deep", value));
    }

    /**
     * Sets {@code deep}: how deep {@code it} goes.
     *
     * @param value a whole number
     * @return what to go on with
     */
    public Builder deep(IntegerValue value) {
      return new Builder(values.with("deep", value));
    }

    /**
     * Sets {@code undocumented}.
     *
     * @param value a number
     * @return what to go on with
     */
    public Builder undocumented(long value) {
      return new Builder(values.with("undocumented", value));
    }

    /**
     * Sets {@code undocumented}.
     *
     * @param value a number
     * @return what to go on with
     */
    public Builder undocumented(double value) {
      return new Builder(values.with("undocumented", value));
    }

    /**
     * Sets {@code undocumented}.
     *
     * @param value a number
     * @return what to go on with
     */
    public Builder undocumented(NumberValue<?> value) {
      return new Builder(values.with("undocumented", value));
    }

    /**
     * Makes the set.
     *
     * @return the hyperparameters that were set
     */
    public PlainHyperparameters build() {
      return new PlainHyperparameters(values);
    }
  }
}
