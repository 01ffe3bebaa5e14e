package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.sagemaker.AutotuneMode;
import dev.penstock.model.sagemaker.HyperParameterTuningJobStrategyType;
import dev.penstock.model.sagemaker.HyperParameterTuningJobWarmStartConfig;
import dev.penstock.model.sagemaker.HyperParameterTuningJobWarmStartType;
import dev.penstock.model.sagemaker.ParentHyperParameterTuningJob;
import dev.penstock.model.sagemaker.TuningJobCompletionCriteria;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Values;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What a tuning step takes beside its algorithms, in short. Every member of the request has a
 * method too: see {@link TuningMembers}.
 *
 * @param <S> the stage itself
 */
public abstract class TuningOptions<S extends TuningOptions<S>> extends TuningMembers<S> {
  /**
   * For generated code.
   *
   * @param spec what the builder was told so far
   */
  protected TuningOptions(StepSpec spec) {
    super(spec);
  }

  /**
   * Sets how the ranges are searched (Strategy), instead of by Bayesian optimization.
   *
   * @param strategy how
   * @return a builder that knows it
   */
  public final S strategy(HyperParameterTuningJobStrategyType strategy) {
    return withConfig("Strategy", new Literal(strategy.wireName()));
  }

  /**
   * Sets how the ranges are searched (Strategy), instead of by Bayesian optimization.
   *
   * @param strategy one of the service's names for them, for example a parameter
   * @return a builder that knows it
   */
  public final S strategy(StringValue strategy) {
    return withConfig("Strategy", strategy.expression());
  }

  /**
   * Ends jobs early that will not be better than the best so far (TrainingJobEarlyStoppingType).
   *
   * @return a builder that knows it
   */
  public final S earlyStopping() {
    return withConfig("TrainingJobEarlyStoppingType", new Literal("Auto"));
  }

  /**
   * Sets how long the whole search may take (ResourceLimits.MaxRuntimeInSeconds).
   *
   * @param time whole seconds
   * @return a builder that knows it
   */
  public final S maxRuntime(Duration time) {
    return withArguments(
        arguments()
            .put(
                DefaultPlaces.below(TuningStep.LIMITS, "MaxRuntimeInSeconds"),
                new Literal(time.toSeconds())));
  }

  /**
   * Makes the search repeatable (RandomSeed).
   *
   * @param seed at least 0
   * @return a builder that knows it
   */
  public final S randomSeed(long seed) {
    return randomSeed(Values.literal(seed));
  }

  /**
   * Makes the search repeatable (RandomSeed).
   *
   * @param seed at least 0
   * @return a builder that knows it
   */
  public final S randomSeed(IntegerValue seed) {
    return withConfig("RandomSeed", seed.expression());
  }

  /**
   * Ends the search before all jobs have run (TuningJobCompletionCriteria).
   *
   * @param criteria when
   * @return a builder that knows it
   */
  public final S completionCriteria(TuningJobCompletionCriteria criteria) {
    return withConfig("TuningJobCompletionCriteria", criteria.expression());
  }

  /**
   * Lets the service choose what was not said: ranges, limits, early stopping (Autotune).
   *
   * @return a builder that knows it
   */
  public final S autotune() {
    return withArguments(
        arguments().put(List.of("Autotune", "Mode"), new Literal(AutotuneMode.ENABLED.wireName())));
  }

  /**
   * Goes on from what earlier tuning jobs found (WarmStartConfig).
   *
   * @param type whether data and algorithm are the same as theirs
   * @param parents the names of 1 to 5 tuning jobs
   * @return a builder that knows it
   */
  public final S warmStart(HyperParameterTuningJobWarmStartType type, String... parents) {
    return warmStart(type, Arrays.stream(parents).map(Values::literal).toArray(StringValue[]::new));
  }

  /**
   * Goes on from what earlier tuning jobs found (WarmStartConfig).
   *
   * @param type whether data and algorithm are the same as theirs
   * @param parents the names of 1 to 5 tuning jobs, for example an earlier step's {@code
   *     properties().hyperParameterTuningJobName()}
   * @return a builder that knows it
   */
  public final S warmStart(HyperParameterTuningJobWarmStartType type, StringValue... parents) {
    return warmStartConfig(
        HyperParameterTuningJobWarmStartConfig.builder()
            .parentHyperParameterTuningJobs(
                Arrays.stream(parents)
                    .map(
                        parent ->
                            ParentHyperParameterTuningJob.builder()
                                .hyperParameterTuningJobName(parent)
                                .build())
                    .toList())
            .warmStartType(type)
            .build());
  }

  private S withConfig(String member, Expression value) {
    return withArguments(arguments().put(List.of(TuningStep.CONFIG, member), value));
  }
}
