package dev.penstock.step;

import dev.penstock.algorithm.HyperparameterSet;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.Values;

/** Stands for the DSL's: enough members to clash with. */
public abstract class TrainingOptions<S extends TrainingOptions<S>> {
  private final StepSpec spec;

  protected TrainingOptions(StepSpec spec) {
    this.spec = spec;
  }

  protected abstract S next(StepSpec spec);

  protected final StepSpec spec() {
    return spec;
  }

  public final S channel(String name, S3UriValue uri) {
    return next(spec.with("channel " + name + " " + uri));
  }

  public final S channel(String name, S3UriValue uri, String contentType) {
    return next(spec.with("channel " + name + " " + uri + " " + contentType));
  }

  public final S channel(String name, String uri) {
    return channel(name, Values.s3Uri(uri));
  }

  public final S channel(String name, String uri, String contentType) {
    return channel(name, Values.s3Uri(uri), contentType);
  }

  public final S channel(String name, TrainingInput input) {
    return next(spec.with("channel " + name + " " + input));
  }

  public final S channel(String name, TrainingInput input, String contentType) {
    return next(spec.with("channel " + name + " " + input + " " + contentType));
  }

  public final S hyperparameters(HyperparameterSet set) {
    return next(spec.with("hyperparameters " + set));
  }

  public final S metric(String name, String regex) {
    return next(spec.with("metric " + name + " " + regex));
  }
}
