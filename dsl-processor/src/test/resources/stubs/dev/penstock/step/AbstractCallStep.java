package dev.penstock.step;

import dev.penstock.expression.StepReference;
import dev.penstock.value.Value;
import java.util.List;
import java.util.function.Function;

/** Stands for the DSL's. */
public abstract class AbstractCallStep implements StepReference {
  private final StepSpec spec;

  protected AbstractCallStep(StepSpec spec) {
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

  protected static <N> LambdaStep.FunctionRequired<N> beginLambda(String name, Function<StepSpec, N> next) {
    return new LambdaStep.FunctionRequired<>(new StepSpec(name, List.of()), next);
  }

  protected static <N> CallbackStep.QueueRequired<N> beginCallback(String name, Function<StepSpec, N> next) {
    return new CallbackStep.QueueRequired<>(new StepSpec(name, List.of()), next);
  }

  public final <V extends Value<?>> V output(StepOutput<V> output) {
    return output.of(this);
  }
}
