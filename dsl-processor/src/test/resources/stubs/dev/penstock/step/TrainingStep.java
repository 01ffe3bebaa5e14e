package dev.penstock.step;

import java.util.function.Function;

/** Stands for the DSL's. */
public final class TrainingStep extends AbstractTrainingStep {
  private TrainingStep(StepSpec spec) {
    super(spec);
  }

  /** A stage. */
  public static final class AlgorithmRequired<N> extends TrainingOptions<AlgorithmRequired<N>> {
    private final Function<StepSpec, N> next;

    AlgorithmRequired(StepSpec spec, Function<StepSpec, N> next) {
      super(spec);
      this.next = next;
    }

    @Override
    protected AlgorithmRequired<N> next(StepSpec spec) {
      return new AlgorithmRequired<>(spec, next);
    }

    public InstancesRequired<N> image(String uri) {
      return new InstancesRequired<>(spec().with("image " + uri), next);
    }
  }

  /** A stage. */
  public static final class InstancesRequired<N> extends TrainingOptions<InstancesRequired<N>> {
    private final Function<StepSpec, N> next;

    InstancesRequired(StepSpec spec, Function<StepSpec, N> next) {
      super(spec);
      this.next = next;
    }

    @Override
    protected InstancesRequired<N> next(StepSpec spec) {
      return new InstancesRequired<>(spec, next);
    }

    public N instances(long count, String type) {
      return next.apply(spec().with("instances " + count + " " + type));
    }
  }
}
