package kinds;

import dev.penstock.step.AbstractProcessingStep;
import dev.penstock.step.ProcessingOptions;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.StepSpec;
import dev.penstock.value.S3UriValue;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A processing step of the contract {@link Kinds.Copy}.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
final class CopyStep extends AbstractProcessingStep {
  private CopyStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins the step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for what to run
   */
  public static ProcessingStep.ImageRequired<Input1Required> named(String name) {
    return begin(name, spec -> new Input1Required(spec)
        .output("copied", "/opt/ml/processing/out"));
  }

  /**
   * Returns where the output {@code copied} lies.
   *
   * @return its S3 URI
   */
  public S3UriValue copied() {
    return output("copied");
  }

  /**
   * The stage that asks for the input {@code transform_input}.
   */
  public static final class Input1Required extends ProcessingOptions<Input1Required> {
    private Input1Required(StepSpec spec) {
      super(spec);
    }

    @Override
    protected Input1Required next(StepSpec spec) {
      return new Input1Required(spec);
    }

    /**
     * Sets the input {@code transform_input}, which the container finds at <code>/opt/ml/processing/in</code>.
     *
     * @param uri where the data lies
     * @return what to go on with
     */
    public Builder input1(S3UriValue uri) {
      return new Builder(input("transform_input", uri, "/opt/ml/processing/in").spec());
    }

    /**
     * Sets the input {@code transform_input}, which the container finds at <code>/opt/ml/processing/in</code>.
     *
     * @param uri where the data lies, {@code s3://bucket/key}
     * @return what to go on with
     */
    public Builder input1(String uri) {
      return new Builder(input("transform_input", uri, "/opt/ml/processing/in").spec());
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
    public CopyStep build() {
      return new CopyStep(spec());
    }
  }
}
