package dev.penstock.step;

import dev.penstock.expression.Expression.StepProperty;
import dev.penstock.expression.StepReference;
import dev.penstock.value.FloatValue;
import java.util.List;
import java.util.function.Function;

/** Stands for the DSL's. */
public abstract class AbstractTrainingStep implements StepReference {
  private final StepSpec spec;

  protected AbstractTrainingStep(StepSpec spec) {
    this.spec = spec;
  }

  @Override
  public final String name() {
    return spec.name();
  }

  public final StepSpec spec() {
    return spec;
  }

  public final Object properties() {
    return new Object();
  }

  protected static <N> TrainingStep.AlgorithmRequired<N> begin(String name, Function<StepSpec, N> next) {
    return new TrainingStep.AlgorithmRequired<>(new StepSpec(name, List.of()), next);
  }

  public final FloatValue finalMetric(String name) {
    return FloatValue.of(new StepProperty(this, "FinalMetricDataList['" + name + "'].Value"));
  }
}
