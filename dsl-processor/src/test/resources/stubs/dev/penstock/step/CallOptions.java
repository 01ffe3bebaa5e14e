package dev.penstock.step;

import dev.penstock.value.Value;

/** Stands for the DSL's: enough members to clash with. */
public abstract class CallOptions<S extends CallOptions<S>> {
  private final StepSpec spec;

  protected CallOptions(StepSpec spec) {
    this.spec = spec;
  }

  protected abstract S next(StepSpec spec);

  protected final StepSpec spec() {
    return spec;
  }

  public final S input(String name, String value) {
    return next(spec.with("input " + name + " \"" + value + "\""));
  }

  public final S input(String name, long value) {
    return next(spec.with("input " + name + " " + value));
  }

  public final S input(String name, double value) {
    return next(spec.with("input " + name + " " + value));
  }

  public final S input(String name, boolean value) {
    return next(spec.with("input " + name + " " + value));
  }

  public final S input(String name, Value<?> value) {
    return next(spec.with("input " + name + " " + value));
  }

  public final S outputs(StepOutput<?>... outputs) {
    return next(spec.with("outputs " + java.util.List.of(outputs)));
  }
}
