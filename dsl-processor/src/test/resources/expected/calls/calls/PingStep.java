package calls;

import dev.penstock.step.AbstractCallStep;
import dev.penstock.step.CallOptions;
import dev.penstock.step.LambdaStep;
import dev.penstock.step.StepSpec;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A Lambda step of the contract {@link Ping}.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
public final class PingStep extends AbstractCallStep {
  private PingStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins the step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for the function
   */
  public static LambdaStep.FunctionRequired<Builder> named(String name) {
    return beginLambda(name, spec -> new Builder(spec));
  }

  /**
   * The last stage: nothing is required any more.
   */
  public static final class Builder extends CallOptions<Builder> {
    private Builder(StepSpec spec) {
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
    public PingStep build() {
      return new PingStep(spec());
    }
  }
}
