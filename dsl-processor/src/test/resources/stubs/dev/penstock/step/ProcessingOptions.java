package dev.penstock.step;

/** Stands for the DSL's: enough members to clash with. */
public abstract class ProcessingOptions<S extends ProcessingOptions<S>> {
  private final StepSpec spec;

  protected ProcessingOptions(StepSpec spec) {
    this.spec = spec;
  }

  protected abstract S next(StepSpec spec);

  protected final StepSpec spec() {
    return spec;
  }

  public final S script(String s3Uri) {
    return next(spec.with("script " + s3Uri));
  }

  public final S environment(String name, String value) {
    return next(spec.with("environment " + name + "=" + value));
  }
}
