package dev.penstock;

import dev.penstock.expression.Expression.NamedReference;
import dev.penstock.value.StringValue;
import dev.penstock.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * The experiment and trial that executions are recorded under: the service's
 * PipelineExperimentConfig.
 */
public final class PipelineExperimentConfig {
  /** The experiment's name, as a value for steps. */
  public static final StringValue EXPERIMENT_NAME =
      StringValue.of(new NamedReference("PipelineExperimentConfig.ExperimentName"));

  /** The trial's name, as a value for steps. */
  public static final StringValue TRIAL_NAME =
      StringValue.of(new NamedReference("PipelineExperimentConfig.TrialName"));

  private static final PipelineExperimentConfig NONE = new PipelineExperimentConfig(null, null);

  private final @Nullable StringValue experimentName;
  private final @Nullable StringValue trialName;

  private PipelineExperimentConfig(
      @Nullable StringValue experimentName, @Nullable StringValue trialName) {
    this.experimentName = experimentName;
    this.trialName = trialName;
  }

  /**
   * Records executions under names of one's own.
   *
   * @param experimentName the experiment
   * @param trialName the trial
   * @return the configuration
   */
  public static PipelineExperimentConfig of(String experimentName, String trialName) {
    return of(Values.literal(experimentName), Values.literal(trialName));
  }

  /**
   * Records executions under names of one's own.
   *
   * @param experimentName the experiment
   * @param trialName the trial
   * @return the configuration
   */
  public static PipelineExperimentConfig of(StringValue experimentName, StringValue trialName) {
    return new PipelineExperimentConfig(experimentName, trialName);
  }

  /**
   * Records executions nowhere.
   *
   * @return the configuration
   */
  public static PipelineExperimentConfig none() {
    return NONE;
  }

  /**
   * Returns the experiment.
   *
   * @return the name, or null when executions are recorded nowhere
   */
  public @Nullable StringValue experimentName() {
    return experimentName;
  }

  /**
   * Returns the trial.
   *
   * @return the name, or null when executions are recorded nowhere
   */
  public @Nullable StringValue trialName() {
    return trialName;
  }
}
