package dev.penstock.step;

import dev.penstock.value.S3UriValue;
import dev.penstock.value.Values;

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

  public final S input(String name, String uri, String localPath) {
    return input(name, Values.s3Uri(uri), localPath);
  }

  public final S input(String name, S3UriValue uri, String localPath) {
    return next(spec.with("input " + name + " " + uri + " " + localPath));
  }

  public final S output(String name, String localPath) {
    return next(spec.with("output " + name + " " + localPath));
  }

  public final S propertyFile(String name, String outputName, String filePath) {
    return next(spec.with("propertyFile " + name + " " + outputName + " " + filePath));
  }

  public final S script(String s3Uri) {
    return next(spec.with("script " + s3Uri));
  }

  public final S environment(String name, String value) {
    return next(spec.with("environment " + name + "=" + value));
  }
}
