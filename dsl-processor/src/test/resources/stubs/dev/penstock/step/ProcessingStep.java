package dev.penstock.step;

import dev.penstock.expression.Expression.StepProperty;
import dev.penstock.expression.StepReference;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.S3UriValue;
import java.util.List;
import java.util.function.Function;

/** Stands for the DSL's. */
public class ProcessingStep implements StepReference {
  private final StepSpec spec;

  protected ProcessingStep(StepSpec spec) {
    this.spec = spec;
  }

  protected static <N> ImageRequired<N> begin(String name, Function<StepSpec, N> next) {
    return new ImageRequired<>(new StepSpec(name, List.of()), next);
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

  /** The first stage. */
  public static final class ImageRequired<N> extends ProcessingOptions<ImageRequired<N>> {
    private final Function<StepSpec, N> next;

    ImageRequired(StepSpec spec, Function<StepSpec, N> next) {
      super(spec);
      this.next = next;
    }

    @Override
    protected ImageRequired<N> next(StepSpec spec) {
      return new ImageRequired<>(spec, next);
    }

    public InstancesRequired<N> image(String uri) {
      return new InstancesRequired<>(spec().with("image " + uri), next);
    }
  }

  /** The second stage. */
  public static final class InstancesRequired<N> extends ProcessingOptions<InstancesRequired<N>> {
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

    public N instances(IntegerValue count, String type) {
      return next.apply(spec().with("instances " + count + " " + type));
    }
  }
}
