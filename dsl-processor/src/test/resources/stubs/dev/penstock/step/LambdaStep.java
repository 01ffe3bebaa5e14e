package dev.penstock.step;

import java.util.function.Function;

/** Stands for the DSL's. */
public final class LambdaStep extends AbstractCallStep {
  private LambdaStep(StepSpec spec) {
    super(spec);
  }

  /** A stage. */
  public static final class FunctionRequired<N> extends CallOptions<FunctionRequired<N>> {
    private final Function<StepSpec, N> next;

    FunctionRequired(StepSpec spec, Function<StepSpec, N> next) {
      super(spec);
      this.next = next;
    }

    @Override
    protected FunctionRequired<N> next(StepSpec spec) {
      return new FunctionRequired<>(spec, next);
    }

    public N function(String place) {
      return next.apply(spec().with("function " + place));
    }
  }
}
