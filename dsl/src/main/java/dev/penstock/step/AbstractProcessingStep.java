package dev.penstock.step;

import dev.penstock.model.PropertyPath;
import dev.penstock.model.sagemaker.ProcessingProperties;
import dev.penstock.step.ProcessingStep.ImageRequired;
import dev.penstock.value.JsonGet;
import dev.penstock.value.S3UriValue;
import java.util.function.Function;

/**
 * What all processing steps have: {@link ProcessingStep}, which takes its inputs and outputs by
 * name, and those that are written from a {@link dev.penstock.annotation.ProcessingContract}. Not
 * meant to be extended by hand.
 */
public abstract non-sealed class AbstractProcessingStep extends Step {
  /**
   * For generated code.
   *
   * @param spec what the builder was told
   */
  protected AbstractProcessingStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins a step of a contract. For generated code.
   *
   * @param name the step's name
   * @param next makes the stage that follows those every processing step has
   * @param <N> that stage
   * @return the stage that asks for what to run
   */
  protected static <N> ImageRequired<N> begin(String name, Function<StepSpec, N> next) {
    return new ImageRequired<>(
        StepSpec.of(StepType.PROCESSING, name, ProcessingLowering.INSTANCE), next);
  }

  /**
   * Returns what other steps can read of this one when it has run: the DescribeProcessingJob
   * response.
   *
   * @return the properties
   */
  public final ProcessingProperties properties() {
    return new ProcessingProperties(PropertyPath.root(this));
  }

  /**
   * Returns where an output lies.
   *
   * @param name the output's name
   * @return its S3 URI
   */
  public final S3UriValue output(String name) {
    return properties().processingOutputConfig().outputs().named(name).s3Output().s3Uri();
  }

  /**
   * Returns a report that this step writes, to read values of. The step must declare the property
   * file.
   *
   * @param name the property file's name
   * @return the way to its values
   */
  public final JsonGet propertyFile(String name) {
    return JsonGet.of(this, name);
  }
}
