package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.PropertyPath;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import java.util.List;

/**
 * A wait for somebody else: a message goes to a queue, with the step's inputs and a token, and the
 * execution goes on when the token comes back with the outputs.
 */
public final class CallbackStep extends Step implements ForEachBody<CallProperties> {
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
  public static QueueRequired named(String name) {
    return new QueueRequired(
        StepOutput.none(StepSpec.of(StepType.CALLBACK, name, (spec, arguments, context) -> {})));
  }

  /**
   * Returns one of the step's outputs.
   *
   * @param output the output as it was declared
   * @param <V> what reading it gives
   * @return the value, known when the step has run
   */
  public <V extends Value<?>> V output(StepOutput<V> output) {
    return properties().output(output);
  }

  /**
   * Returns what other steps can read of this one when the token has come back.
   *
   * @return the outputs
   */
  public CallProperties properties() {
    return propertiesAt(PropertyPath.root(this));
  }

  @Override
  public CallProperties propertiesAt(PropertyPath path) {
    return new CallProperties(this, path);
  }

  /** The stage that asks for the queue. */
  public static final class QueueRequired extends CallOptions<QueueRequired> {
    QueueRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected QueueRequired next(StepSpec spec) {
      return new QueueRequired(spec);
    }

    /**
     * Sets the queue that the message goes to (SqsQueueUrl).
     *
     * @param url the queue's URL in SQS
     * @return the last stage
     */
    public Builder queue(String url) {
      return withQueue(new Literal(url));
    }

    /**
     * Sets the queue that the message goes to (SqsQueueUrl).
     *
     * @param url the queue's URL in SQS
     * @return the last stage
     */
    public Builder queue(StringValue url) {
      return withQueue(url.expression());
    }

    private Builder withQueue(Expression url) {
      return new Builder(told().withMembers(spec().members().put(List.of("SqsQueueUrl"), url)));
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
