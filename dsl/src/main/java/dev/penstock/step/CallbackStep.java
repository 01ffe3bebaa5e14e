package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.value.StringValue;
import java.util.List;
import java.util.function.Function;

/**
 * A wait for somebody else: a message goes to a queue, with the step's inputs and a token, and the
 * execution goes on when the token comes back with the outputs. A record of inputs and outputs
 * ({@link dev.penstock.annotation.CallbackContract}) gives a step class with a method for each;
 * this class takes them by name.
 */
public final class CallbackStep extends AbstractCallStep {
  private CallbackStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins a callback step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for the queue
   */
  public static QueueRequired<Builder> named(String name) {
    return beginCallback(name, Builder::new);
  }

  /**
   * The stage that asks for the queue.
   *
   * @param <N> the stage after it
   */
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

    /**
     * Sets the queue that the message goes to (SqsQueueUrl).
     *
     * @param url the queue's URL in SQS
     * @return the next stage
     */
    public N queue(String url) {
      return withQueue(new Literal(url));
    }

    /**
     * Sets the queue that the message goes to (SqsQueueUrl).
     *
     * @param url the queue's URL in SQS
     * @return the next stage
     */
    public N queue(StringValue url) {
      return withQueue(url.expression());
    }

    private N withQueue(Expression url) {
      return next.apply(told().withMembers(spec().members().put(List.of("SqsQueueUrl"), url)));
    }
  }

  /** The last stage: nothing is required any more. */
  public static final class Builder extends CallOptions<Builder> {
    Builder(StepSpec spec) {
      super(spec);
    }

    @Override
    protected Builder next(StepSpec spec) {
      return new Builder(spec);
    }

    /**
     * Makes the step.
     *
     * @return the step
     */
    public CallbackStep build() {
      return new CallbackStep(spec());
    }
  }
}
