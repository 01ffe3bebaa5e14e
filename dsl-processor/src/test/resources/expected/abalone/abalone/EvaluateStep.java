package abalone;

import dev.penstock.step.AbstractProcessingStep;
import dev.penstock.step.ProcessingOptions;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.StepSpec;
import dev.penstock.value.S3UriValue;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A processing step of the contract {@link Evaluate}.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
public final class EvaluateStep extends AbstractProcessingStep {
  private EvaluateStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins the step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for what to run
   */
  public static ProcessingStep.ImageRequired<ModelRequired> named(String name) {
    return begin(name, spec -> new ModelRequired(spec)
        .output("evaluation", "/opt/ml/processing/evaluation")
        .propertyFile("evaluation", "evaluation", "evaluation.json"));
  }

  /**
   * Returns the report in the output {@code evaluation}.
   *
   * @return the way to its values and its file
   */
  public EvaluationReportRef evaluation() {
    return EvaluationReportRef.of(this, "evaluation", "evaluation", "evaluation.json");
  }

  /**
   * The stage that asks for the input {@code model}.
   */
  public static final class ModelRequired extends ProcessingOptions<ModelRequired> {
    private ModelRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected ModelRequired next(StepSpec spec) {
      return new ModelRequired(spec);
    }

    /**
     * Sets the input {@code model}, which the container finds at <code>/opt/ml/processing/model</code>.
     *
     * @param uri where the data lies
     * @return what to go on with
     */
    public TestRequired model(S3UriValue uri) {
      return new TestRequired(input("model", uri, "/opt/ml/processing/model").spec());
    }

    /**
     * Sets the input {@code model}, which the container finds at <code>/opt/ml/processing/model</code>.
     *
     * @param uri where the data lies, {@code s3://bucket/key}
     * @return what to go on with
     */
    public TestRequired model(String uri) {
      return new TestRequired(input("model", uri, "/opt/ml/processing/model").spec());
    }
  }

  /**
   * The stage that asks for the input {@code test}.
   */
  public static final class TestRequired extends ProcessingOptions<TestRequired> {
    private TestRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected TestRequired next(StepSpec spec) {
      return new TestRequired(spec);
    }

    /**
     * Sets the input {@code test}, which the container finds at <code>/opt/ml/processing/test</code>.
     *
     * @param uri where the data lies
     * @return what to go on with
     */
    public Builder test(S3UriValue uri) {
      return new Builder(input("test", uri, "/opt/ml/processing/test").spec());
    }

    /**
     * Sets the input {@code test}, which the container finds at <code>/opt/ml/processing/test</code>.
     *
     * @param uri where the data lies, {@code s3://bucket/key}
     * @return what to go on with
     */
    public Builder test(String uri) {
      return new Builder(input("test", uri, "/opt/ml/processing/test").spec());
    }
  }

  /**
   * The last stage: nothing is required any more.
   */
  public static final class Builder extends ProcessingOptions<Builder> {
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
    public EvaluateStep build() {
      return new EvaluateStep(spec());
    }
  }
}
