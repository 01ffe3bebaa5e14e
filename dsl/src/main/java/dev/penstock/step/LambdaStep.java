package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.value.StringValue;
import java.util.List;
import java.util.function.Function;

/**
 * A call of a Lambda function: its event is the step's inputs, what it returns holds the outputs. A
 * record of both ({@link dev.penstock.annotation.LambdaContract}) gives a step class with a method
 * for each; this class takes them by name.
 */
public final class LambdaStep extends AbstractCallStep {
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
  public static FunctionRequired<Builder> named(String name) {
    return beginLambda(name, Builder::new);
  }

  /**
   * The stage that asks for the function.
   *
   * @param <N> the stage after it
   */
  public static final class FunctionRequired<N> extends CallOptions<FunctionRequired<N>> {
    private final Function<StepSpec, N> next;

    FunctionRequired(StepSpec spec, Function<StepSpec, N> next) {
      super(spec);
      this.next = next;
    }

    @Override
    protected FunctionRequired<N> next(StepSpec spec) {
      return new FunctionRequired<>(spec, next);
    }

    /**
     * Sets the function that is called (FunctionArn).
     *
     * @param arn the function's ARN, with a version or alias if one is meant
     * @return the next stage
     */
    public N function(String arn) {
      return withFunction(new Literal(arn));
    }

    /**
     * Sets the function that is called (FunctionArn).
     *
     * @param arn the function's ARN, with a version or alias if one is meant
     * @return the next stage
     */
    public N function(StringValue arn) {
      return withFunction(arn.expression());
    }

    /**
     * Sets the function that is called (FunctionArn), and has deploy create or update it. Its ARN
     * is of the region and the account of the pipeline's defaults, or those of the environment that
     * is deployed to.
     *
     * @param function the function and its code
     * @return the next stage
     */
    public N function(LambdaFunction function) {
      return next.apply(
          told()
              .withLowering(
                  (spec, arguments, context) ->
                      context.member("FunctionArn", context.function(function))));
    }

    private N withFunction(Expression arn) {
      return next.apply(told().withMembers(spec().members().put(List.of("FunctionArn"), arn)));
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
