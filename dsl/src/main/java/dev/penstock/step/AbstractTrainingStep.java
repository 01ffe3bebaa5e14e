package dev.penstock.step;

import dev.penstock.model.PropertyPath;
import dev.penstock.model.sagemaker.TrainingProperties;
import dev.penstock.step.TrainingStep.AlgorithmRequired;
import dev.penstock.value.FloatValue;
import java.util.function.Function;

/**
 * What all training steps have: {@link TrainingStep}, which takes its channels by name, and those
 * that are written from a {@link dev.penstock.annotation.TrainingContract}. Not meant to be
 * extended by hand.
 */
public abstract non-sealed class AbstractTrainingStep extends Step
    implements ForEachBody<TrainingProperties> {
  /**
   * For generated code.
   *
   * @param spec what the builder was told
   */
  protected AbstractTrainingStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins a step of a contract. For generated code.
   *
   * @param name the step's name
   * @param next makes the stage that follows those every training step has
   * @param <N> that stage
   * @return the stage that asks for the algorithm
   */
  protected static <N> AlgorithmRequired<N> begin(String name, Function<StepSpec, N> next) {
    return new AlgorithmRequired<>(
        StepSpec.of(StepType.TRAINING, name, TrainingLowering.INSTANCE), next);
  }

  /**
   * Returns what other steps can read of this one when it has run: the DescribeTrainingJob
   * response.
   *
   * @return the properties
   */
  public final TrainingProperties properties() {
    return propertiesAt(PropertyPath.root(this));
  }

  @Override
  public final TrainingProperties propertiesAt(PropertyPath path) {
    return new TrainingProperties(path);
  }

  /**
   * Returns the last value of a metric (FinalMetricDataList). The service knows those that the
   * algorithm publishes by itself and those that the step defines with {@code metric(name, regex)}.
   *
   * @param name the metric's name, for example {@code validation:rmse}
   * @return the value, known when the step has run
   */
  public final FloatValue finalMetric(String name) {
    return properties().finalMetricDataList().named(name).value();
  }
}
