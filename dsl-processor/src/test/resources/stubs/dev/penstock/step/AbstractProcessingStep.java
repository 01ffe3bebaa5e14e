package dev.penstock.step;

import dev.penstock.expression.Expression.StepProperty;
import dev.penstock.expression.StepReference;
import dev.penstock.value.S3UriValue;
import java.util.List;
import java.util.function.Function;

/** Stands for the DSL's. */
public abstract class AbstractProcessingStep implements StepReference {
  private final StepSpec spec;

  protected AbstractProcessingStep(StepSpec spec) {
    this.spec = spec;
  }

  protected static <N> ProcessingStep.ImageRequired<N> begin(String name, Function<StepSpec, N> next) {
    return new ProcessingStep.ImageRequired<>(new StepSpec(name, List.of()), next);
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

  public final S3UriValue output(String name) {
    return S3UriValue.of(
        new StepProperty(this, "ProcessingOutputConfig.Outputs['" + name + "'].S3Output.S3Uri"));
  }
}
