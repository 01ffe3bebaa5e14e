package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.PropertyPath;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import java.util.List;

/**
 * A call of a Lambda function: its event is the step's inputs, what it returns holds the outputs.
 */
public final class LambdaStep extends Step implements ForEachBody<CallProperties> {
  private LambdaStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins a lambda step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for the function
   */
  public static FunctionRequired named(String name) {
    return new FunctionRequired(
        StepOutput.none(StepSpec.of(StepType.LAMBDA, name, (spec, arguments, context) -> {})));
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
   * Returns what other steps can read of this one when the function has returned.
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

  /** The stage that asks for the function. */
  public static final class FunctionRequired extends CallOptions<FunctionRequired> {
    FunctionRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected FunctionRequired next(StepSpec spec) {
      return new FunctionRequired(spec);
    }

    /**
     * Sets the function that is called (FunctionArn).
     *
     * @param arn the function's ARN, with a version or alias if one is meant
     * @return the last stage
     */
    public Builder function(String arn) {
      return withFunction(new Literal(arn));
    }

    /**
     * Sets the function that is called (FunctionArn).
     *
     * @param arn the function's ARN, with a version or alias if one is meant
     * @return the last stage
     */
    public Builder function(StringValue arn) {
      return withFunction(arn.expression());
    }

    private Builder withFunction(Expression arn) {
      return new Builder(told().withMembers(spec().members().put(List.of("FunctionArn"), arn)));
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
    public LambdaStep build() {
      return new LambdaStep(spec());
    }
  }
}
