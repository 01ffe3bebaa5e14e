package dev.penstock.step;

import dev.penstock.model.Settings;
import dev.penstock.model.sagemaker.ContinuousParameterRange;
import dev.penstock.model.sagemaker.HyperParameterScalingType;
import dev.penstock.model.sagemaker.IntegerParameterRange;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.NumberValue;
import dev.penstock.value.Value;
import dev.penstock.value.Values;
import java.util.Arrays;
import java.util.List;

/**
 * What a tuning algorithm searches: a range for each hyperparameter that is not set.
 *
 * @param <S> the builder itself
 */
public abstract class TuningRangeOptions<S extends TuningRangeOptions<S>> {
  private static final String AUTO = HyperParameterScalingType.AUTO.wireName();

  private final Settings settings;

  TuningRangeOptions(Settings settings) {
    this.settings = settings;
  }

  abstract S with(Settings settings);

  final Settings settings() {
    return settings;
  }

  /**
   * Searches a hyperparameter over numbers with a fraction.
   *
   * @param name the hyperparameter
   * @param min the least value, written as given: 0 is not 0.0
   * @param max the greatest value
   * @return a builder that knows it
   */
  public final S continuousRange(String name, Number min, Number max) {
    return continuousRange(name, min, max, HyperParameterScalingType.AUTO);
  }

  /**
   * Searches a hyperparameter over numbers with a fraction.
   *
   * @param name the hyperparameter
   * @param min the least value, written as given: 0 is not 0.0
   * @param max the greatest value
   * @param scaling how the range is searched
   * @return a builder that knows it
   */
  public final S continuousRange(
      String name, Number min, Number max, HyperParameterScalingType scaling) {
    return with(
        TuningRanges.continuous(
            settings, name, TuningRanges.text(min), TuningRanges.text(max), scaling.wireName()));
  }

  /**
   * Searches a hyperparameter over numbers with a fraction.
   *
   * @param name the hyperparameter
   * @param min the least value
   * @param max the greatest value; {@link Values#literal(double)} where it is known
   * @return a builder that knows it
   */
  public final S continuousRange(String name, NumberValue<?> min, NumberValue<?> max) {
    return with(TuningRanges.continuous(settings, name, min, max, AUTO));
  }

  /**
   * Searches a hyperparameter over numbers with a fraction.
   *
   * @param name the hyperparameter
   * @param min the least value
   * @param max the greatest value; {@link Values#literal(double)} where it is known
   * @param scaling how the range is searched
   * @return a builder that knows it
   */
  public final S continuousRange(
      String name, NumberValue<?> min, NumberValue<?> max, HyperParameterScalingType scaling) {
    return with(TuningRanges.continuous(settings, name, min, max, scaling.wireName()));
  }

  /**
   * Searches a hyperparameter over whole numbers.
   *
   * @param name the hyperparameter
   * @param min the least value
   * @param max the greatest value
   * @return a builder that knows it
   */
  public final S integerRange(String name, long min, long max) {
    return integerRange(name, Values.literal(min), Values.literal(max));
  }

  /**
   * Searches a hyperparameter over whole numbers.
   *
   * @param name the hyperparameter
   * @param min the least value
   * @param max the greatest value
   * @param scaling how the range is searched
   * @return a builder that knows it
   */
  public final S integerRange(String name, long min, long max, HyperParameterScalingType scaling) {
    return integerRange(name, Values.literal(min), Values.literal(max), scaling);
  }

  /**
   * Searches a hyperparameter over whole numbers.
   *
   * @param name the hyperparameter
   * @param min the least value
   * @param max the greatest value; {@link Values#literal(long)} where it is known
   * @return a builder that knows it
   */
  public final S integerRange(String name, IntegerValue min, IntegerValue max) {
    return with(TuningRanges.integer(settings, name, min, max, AUTO));
  }

  /**
   * Searches a hyperparameter over whole numbers.
   *
   * @param name the hyperparameter
   * @param min the least value
   * @param max the greatest value; {@link Values#literal(long)} where it is known
   * @param scaling how the range is searched
   * @return a builder that knows it
   */
  public final S integerRange(
      String name, IntegerValue min, IntegerValue max, HyperParameterScalingType scaling) {
    return with(TuningRanges.integer(settings, name, min, max, scaling.wireName()));
  }

  /**
   * Searches a hyperparameter over a few values.
   *
   * @param name the hyperparameter
   * @param values at most 30
   * @return a builder that knows it
   */
  public final S categoricalRange(String name, String... values) {
    return with(
        TuningRanges.categorical(
            settings, name, Arrays.stream(values).map(Values::literal).toList()));
  }

  /**
   * Searches a hyperparameter over a few values.
   *
   * @param name the hyperparameter
   * @param values at most 30; they travel as strings, written as Python's {@code str} does
   * @return a builder that knows it
   */
  public final S categoricalRange(String name, Value<?>... values) {
    return with(TuningRanges.categorical(settings, name, List.of(values)));
  }

  /**
   * Searches a hyperparameter over numbers with a fraction, said in full.
   *
   * @param range name, bounds and scaling; the bounds are text, so a String parameter will do
   * @return a builder that knows it
   */
  public final S continuousRange(ContinuousParameterRange range) {
    return with(TuningRanges.continuous(settings, range));
  }

  /**
   * Searches a hyperparameter over whole numbers, said in full.
   *
   * @param range name, bounds and scaling; the bounds are text, so a String parameter will do
   * @return a builder that knows it
   */
  public final S integerRange(IntegerParameterRange range) {
    return with(TuningRanges.integer(settings, range));
  }
}
