package abalone;

import dev.penstock.step.AbstractProcessingStep;
import dev.penstock.step.ProcessingOptions;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.StepSpec;
import dev.penstock.value.S3UriValue;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A processing step of the contract {@link Preprocess}.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
public final class PreprocessStep extends AbstractProcessingStep {
  private PreprocessStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins the step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for what to run
   */
  public static ProcessingStep.ImageRequired<RawRequired> named(String name) {
    return begin(name, spec -> new RawRequired(spec)
        .output("train", "/opt/ml/processing/train")
        .output("validation", "/opt/ml/processing/validation")
        .output("test", "/opt/ml/processing/test"));
  }

  /**
   * Returns where the output {@code train} lies.
   *
   * @return its S3 URI
   */
  public S3UriValue train() {
    return output("train");
  }

  /**
   * Returns where the output {@code validation} lies.
   *
   * @return its S3 URI
   */
  public S3UriValue validation() {
    return output("validation");
  }

  /**
   * Returns where the output {@code test} lies.
   *
   * @return its S3 URI
   */
  public S3UriValue test() {
    return output("test");
  }

  /**
   * The stage that asks for the input {@code raw}.
   */
  public static final class RawRequired extends ProcessingOptions<RawRequired> {
    private RawRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected RawRequired next(StepSpec spec) {
      return new RawRequired(spec);
    }

    /**
     * Sets the input {@code raw}, which the container finds at <code>/opt/ml/processing/input</code>.
     *
     * @param uri where the data lies
     * @return what to go on with
     */
    public Builder raw(S3UriValue uri) {
      return new Builder(input("raw", uri, "/opt/ml/processing/input").spec());
    }

    /**
     * Sets the input {@code raw}, which the container finds at <code>/opt/ml/processing/input</code>.
     *
     * @param uri where the data lies, {@code s3://bucket/key}
     * @return what to go on with
     */
    public Builder raw(String uri) {
      return new Builder(input("raw", uri, "/opt/ml/processing/input").spec());
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
    public PreprocessStep build() {
      return new PreprocessStep(spec());
    }
  }
}
