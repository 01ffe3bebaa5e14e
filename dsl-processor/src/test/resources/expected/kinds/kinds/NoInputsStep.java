package kinds;

import dev.penstock.step.AbstractProcessingStep;
import dev.penstock.step.ProcessingOptions;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.StepSpec;
import dev.penstock.value.S3UriValue;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * A processing step of the contract {@link Kinds.NoInputs}.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
final class NoInputsStep extends AbstractProcessingStep {
  private NoInputsStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins the step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for what to run
   */
  public static ProcessingStep.ImageRequired<Builder> named(String name) {
    return begin(name, spec -> new Builder(spec)
        .output("a.b", "/opt/ml/processing/a")
        .output("tree", "/opt/ml/processing/b")
        .propertyFile("KindsReport", "tree", "deep/tree.json"));
  }

  /**
   * Returns where the output {@code a.b} lies.
   *
   * @return its S3 URI
   */
  public S3UriValue a() {
    return output("a.b");
  }

  /**
   * Returns the report in the output {@code tree}.
   *
   * @return the way to its values and its file
   */
  public TreeRef tree() {
    return TreeRef.of(this, "KindsReport", "tree", "deep/tree.json");
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
    public NoInputsStep build() {
      return new NoInputsStep(spec());
    }
  }
}
