package calls;

import dev.penstock.step.AbstractCallStep;
import dev.penstock.step.CallOptions;
import dev.penstock.step.LambdaStep;
import dev.penstock.step.StepOutput;
import dev.penstock.step.StepSpec;
import dev.penstock.value.BooleanValue;
import dev.penstock.value.EnumValue;
import dev.penstock.value.FloatValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.NumberValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Values;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A Lambda step of the contract {@link Judge}.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
public final class JudgeStep extends AbstractCallStep {
  private JudgeStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins the step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for the function
   */
  public static LambdaStep.FunctionRequired<ModelNameRequired> named(String name) {
    return beginLambda(name, spec -> new ModelNameRequired(spec)
        .outputs(StepOutput.string("verdict"))
        .outputs(StepOutput.integer("score"))
        .outputs(StepOutput.number("share"))
        .outputs(StepOutput.bool("again"))
        .outputs(StepOutput.s3Uri("evidence"))
        .outputs(StepOutput.string("mood")));
  }

  /**
   * Returns the output {@code verdict}.
   *
   * @return the value, known when the step has run
   */
  public StringValue verdict() {
    return output(StepOutput.string("verdict"));
  }

  /**
   * Returns the output {@code score}.
   *
   * @return the value, known when the step has run
   */
  public IntegerValue score() {
    return output(StepOutput.integer("score"));
  }

  /**
   * Returns the output {@code share}.
   *
   * @return the value, known when the step has run
   */
  public FloatValue share() {
    return output(StepOutput.number("share"));
  }

  /**
   * Returns the output {@code again}.
   *
   * @return the value, known when the step has run
   */
  public BooleanValue again() {
    return output(StepOutput.bool("again"));
  }

  /**
   * Returns the output {@code evidence}.
   *
   * @return the value, known when the step has run
   */
  public S3UriValue evidence() {
    return output(StepOutput.s3Uri("evidence"));
  }

  /**
   * Returns the output {@code mood}.
   *
   * @return the value, known when the step has run
   */
  public EnumValue<Judge.Mood> after() {
    return EnumValue.of(output(StepOutput.string("mood")).expression(), "good", "BAD");
  }

  /**
   * The stage that asks for the input {@code modelName}.
   */
  public static final class ModelNameRequired extends CallOptions<ModelNameRequired> {
    private ModelNameRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected ModelNameRequired next(StepSpec spec) {
      return new ModelNameRequired(spec);
    }

    /**
     * Sets the input {@code modelName}.
     *
     * @param value a text
     * @return what to go on with
     */
    public ThresholdRequired modelName(String value) {
      return new ThresholdRequired(input("modelName", value).spec());
    }

    /**
     * Sets the input {@code modelName}.
     *
     * @param value a text
     * @return what to go on with
     */
    public ThresholdRequired modelName(StringValue value) {
      return new ThresholdRequired(input("modelName", value).spec());
    }
  }

  /**
   * The stage that asks for the input {@code threshold}.
   */
  public static final class ThresholdRequired extends CallOptions<ThresholdRequired> {
    private ThresholdRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected ThresholdRequired next(StepSpec spec) {
      return new ThresholdRequired(spec);
    }

    /**
     * Sets the input {@code threshold}.
     *
     * @param value a number
     * @return what to go on with
     */
    public RoundsRequired threshold(double value) {
      return new RoundsRequired(input("threshold", value).spec());
    }

    /**
     * Sets the input {@code threshold}.
     *
     * @param value a number
     * @return what to go on with
     */
    public RoundsRequired threshold(NumberValue<?> value) {
      return new RoundsRequired(input("threshold", value).spec());
    }
  }

  /**
   * The stage that asks for the input {@code rounds}.
   */
  public static final class RoundsRequired extends CallOptions<RoundsRequired> {
    private RoundsRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected RoundsRequired next(StepSpec spec) {
      return new RoundsRequired(spec);
    }

    /**
     * Sets the input {@code rounds}.
     *
     * @param value a whole number
     * @return what to go on with
     */
    public StrictRequired rounds(int value) {
      return new StrictRequired(input("rounds", value).spec());
    }

    /**
     * Sets the input {@code rounds}.
     *
     * @param value a whole number
     * @return what to go on with
     */
    public StrictRequired rounds(IntegerValue value) {
      return new StrictRequired(input("rounds", value).spec());
    }
  }

  /**
   * The stage that asks for the input {@code strict}.
   */
  public static final class StrictRequired extends CallOptions<StrictRequired> {
    private StrictRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected StrictRequired next(StepSpec spec) {
      return new StrictRequired(spec);
    }

    /**
     * Sets the input {@code strict}.
     *
     * @param value true or false
     * @return what to go on with
     */
    public ReportRequired strict(boolean value) {
      return new ReportRequired(input("strict", value).spec());
    }

    /**
     * Sets the input {@code strict}.
     *
     * @param value true or false
     * @return what to go on with
     */
    public ReportRequired strict(BooleanValue value) {
      return new ReportRequired(input("strict", value).spec());
    }
  }

  /**
   * The stage that asks for the input {@code report_uri}.
   */
  public static final class ReportRequired extends CallOptions<ReportRequired> {
    private ReportRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected ReportRequired next(StepSpec spec) {
      return new ReportRequired(spec);
    }

    /**
     * Sets the input {@code report_uri}.
     *
     * @param value a location in S3, {@code s3://bucket/key}
     * @return what to go on with
     */
    public MoodRequired report(String value) {
      return new MoodRequired(input("report_uri", Values.s3Uri(value)).spec());
    }

    /**
     * Sets the input {@code report_uri}.
     *
     * @param value a location in S3
     * @return what to go on with
     */
    public MoodRequired report(S3UriValue value) {
      return new MoodRequired(input("report_uri", value).spec());
    }
  }

  /**
   * The stage that asks for the input {@code mood}.
   */
  public static final class MoodRequired extends CallOptions<MoodRequired> {
    private MoodRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected MoodRequired next(StepSpec spec) {
      return new MoodRequired(spec);
    }

    /**
     * Sets the input {@code mood}.
     *
     * @param value one of the constants
     * @return what to go on with
     */
    public Builder mood(Judge.Mood value) {
      return new Builder(input("mood", List.of("good", "BAD").get(value.ordinal())).spec());
    }

    /**
     * Sets the input {@code mood}.
     *
     * @param value the text of a constant
     * @return what to go on with
     */
    public Builder mood(StringValue value) {
      return new Builder(input("mood", value).spec());
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
     * Makes the step.
     *
     * @return the step
     */
    public JudgeStep build() {
      return new JudgeStep(spec());
    }
  }
}
