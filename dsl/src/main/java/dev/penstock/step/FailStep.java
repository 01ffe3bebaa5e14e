package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.value.StringValue;
import java.util.List;

/** An end of the execution, as failed, with a message. Nothing may depend on it. */
public final class FailStep extends Step {
  private FailStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins a fail step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the builder; the message is empty unless set
   */
  public static Builder named(String name) {
    return new Builder(
        StepSpec.of(
            StepType.FAIL,
            name,
            (spec, arguments, context) ->
                arguments.putIfAbsent(List.of("ErrorMessage"), new Literal(""))));
  }

  /** The only stage: nothing is required. */
  public static final class Builder extends StepOptions<Builder> {
    Builder(StepSpec spec) {
      super(spec);
    }

    @Override
    protected Builder next(StepSpec spec) {
      return new Builder(spec);
    }

    /**
     * Sets the message that the execution ends with (ErrorMessage).
     *
     * @param message at most 3072 characters
     * @return a builder that knows it
     */
    public Builder message(String message) {
      return withMessage(new Literal(message));
    }

    /**
     * Sets the message that the execution ends with (ErrorMessage).
     *
     * @param message a text, often a join with the value that decided it
     * @return a builder that knows it
     */
    public Builder message(StringValue message) {
      return withMessage(message.expression());
    }

    /**
     * Makes the step.
     *
     * @return the step
     */
    public FailStep build() {
      return new FailStep(spec());
    }

    private Builder withMessage(Expression message) {
      return withArguments(spec().arguments().put(List.of("ErrorMessage"), message));
    }
  }
}
