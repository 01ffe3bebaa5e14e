package dev.penstock.step;

import dev.penstock.value.IntegerValue;
import java.util.function.Function;

/** Stands for the DSL's. */
public final class ProcessingStep extends AbstractProcessingStep {
  private ProcessingStep(StepSpec spec) {
    super(spec);
  }

  public static ImageRequired<ProcessingStep> named(String name) {
    return begin(name, ProcessingStep::new);
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
