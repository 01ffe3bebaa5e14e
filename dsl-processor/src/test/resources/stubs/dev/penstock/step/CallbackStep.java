package dev.penstock.step;

import java.util.function.Function;

/** Stands for the DSL's. */
public final class CallbackStep extends AbstractCallStep {
  private CallbackStep(StepSpec spec) {
    super(spec);
  }

  /** A stage. */
  public static final class QueueRequired<N> extends CallOptions<QueueRequired<N>> {
    private final Function<StepSpec, N> next;

    QueueRequired(StepSpec spec, Function<StepSpec, N> next) {
      super(spec);
      this.next = next;
    }

    @Override
    protected QueueRequired<N> next(StepSpec spec) {
      return new QueueRequired<>(spec, next);
    }

    public N queue(String place) {
      return next.apply(spec().with("queue " + place));
    }
  }
}
