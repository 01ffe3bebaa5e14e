package calls;

import dev.penstock.step.AbstractCallStep;
import dev.penstock.step.CallOptions;
import dev.penstock.step.CallbackStep;
import dev.penstock.step.StepOutput;
import dev.penstock.step.StepSpec;
import dev.penstock.value.BooleanValue;
import dev.penstock.value.FloatValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.NumberValue;
import dev.penstock.value.StringValue;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A callback step of the contract {@link Approval}.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
final class ApprovalStep extends AbstractCallStep {
  private ApprovalStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins the step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for the queue
   */
  public static CallbackStep.QueueRequired<VerdictRequired> named(String name) {
    return beginCallback(name, spec -> new VerdictRequired(spec)
        .outputs(StepOutput.bool("approved"))
        .outputs(StepOutput.number("budget")));
  }

  /**
   * Returns the output {@code approved}.
   *
   * @return the value, known when the step has run
   */
  public BooleanValue approved() {
    return output(StepOutput.bool("approved"));
  }

  /**
   * Returns the output {@code budget}.
   *
   * @return the value, known when the step has run
   */
  public FloatValue budget() {
    return output(StepOutput.number("budget"));
  }

  /**
   * The stage that asks for the input {@code verdict}.
   */
  public static final class VerdictRequired extends CallOptions<VerdictRequired> {
    private VerdictRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected VerdictRequired next(StepSpec spec) {
      return new VerdictRequired(spec);
    }

    /**
     * Sets the input {@code verdict}.
     *
     * @param value a text
     * @return what to go on with
     */
    public Builder verdict(String value) {
      return new Builder(input("verdict", value).spec());
    }

    /**
     * Sets the input {@code verdict}.
     *
     * @param value a text
     * @return what to go on with
     */
    public Builder verdict(StringValue value) {
      return new Builder(input("verdict", value).spec());
    }
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
     * Sets the input {@code person}, which may be left out.
     *
     * @param value a text
     * @return what to go on with
     */
    public Builder person(String value) {
      return input("person", value);
    }

    /**
     * Sets the input {@code person}, which may be left out.
     *
     * @param value a text
     * @return what to go on with
     */
    public Builder person(StringValue value) {
      return input("person", value);
    }

    /**
     * Sets the input {@code days}, which may be left out.
     *
     * @param value a whole number
     * @return what to go on with
     */
    public Builder days(int value) {
      return input("days", value);
    }

    /**
     * Sets the input {@code days}, which may be left out.
     *
     * @param value a whole number
     * @return what to go on with
     */
    public Builder days(IntegerValue value) {
      return input("days", value);
    }

    /**
     * Sets the input {@code topic}, which is {@code model} when it is left out.
     *
     * @param value one of the constants
     * @return what to go on with
     */
    public Builder topic(Approval.Topic value) {
      return input("topic", List.of("model", "OTHER").get(value.ordinal()));
    }

    /**
     * Sets the input {@code topic}, which is {@code model} when it is left out.
     *
     * @param value the text of a constant
     * @return what to go on with
     */
    public Builder topic(StringValue value) {
      return input("topic", value);
    }

    /**
     * Sets the input {@code worth}, which is {@code 0.5} when it is left out.
     *
     * @param value a number
     * @return what to go on with
     */
    public Builder worth(double value) {
      return input("worth", value);
    }

    /**
     * Sets the input {@code worth}, which is {@code 0.5} when it is left out.
     *
     * @param value a number
     * @return what to go on with
     */
    public Builder worth(NumberValue<?> value) {
      return input("worth", value);
    }

    /**
     * Makes the step.
     *
     * @return the step
     */
    public ApprovalStep build() {
      return new ApprovalStep(spec());
    }
  }
}
