package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.sagemaker.ProcessingArguments;
import dev.penstock.model.sagemaker.ProcessingResources;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.StringValue;
import java.util.List;
import java.util.function.Function;

/**
 * A processing job: any container over data. Where its inputs and outputs are always the same, an
 * interface of them ({@link dev.penstock.annotation.ProcessingContract}) gives a step class with a
 * method for each; this class takes them by name.
 */
public final class ProcessingStep extends AbstractProcessingStep {
  private ProcessingStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins a processing step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for what to run
   */
  public static ImageRequired<Builder> named(String name) {
    return begin(name, Builder::new);
  }

  /**
   * The stage that asks for what to run.
   *
   * @param <N> the stage after the instances
   */
  public static final class ImageRequired<N> extends ProcessingOptions<ImageRequired<N>> {
    private final Function<StepSpec, N> next;

    ImageRequired(StepSpec spec, Function<StepSpec, N> next) {
      super(spec);
      this.next = next;
    }

    @Override
    protected ImageRequired<N> next(StepSpec spec) {
      return new ImageRequired<>(spec, next);
    }

    /**
     * Sets the image (AppSpecification.ImageUri).
     *
     * @param uri the image's URI in ECR, with a tag or digest
     * @return the stage that asks for the instances
     */
    public InstancesRequired<N> image(String uri) {
      return withImage(new Literal(uri));
    }

    /**
     * Sets the image (AppSpecification.ImageUri).
     *
     * @param uri the image's URI in ECR, with a tag or digest
     * @return the stage that asks for the instances
     */
    public InstancesRequired<N> image(StringValue uri) {
      return withImage(uri.expression());
    }

    /**
     * Takes the whole request as it is, instead of image and instances; nothing but the pipeline's
     * defaults is filled in.
     *
     * @param arguments the CreateProcessingJob request
     * @return the stage after the instances
     */
    public N arguments(ProcessingArguments arguments) {
      return next.apply(told().withArguments(arguments().put(List.of(), arguments.expression())));
    }

    private InstancesRequired<N> withImage(Expression uri) {
      return new InstancesRequired<>(
          told().withArguments(arguments().put(List.of("AppSpecification", "ImageUri"), uri)),
          next);
    }
  }

  /**
   * The stage that asks for the instances.
   *
   * @param <N> the stage after it
   */
  public static final class InstancesRequired<N> extends ProcessingOptions<InstancesRequired<N>> {
    private final Function<StepSpec, N> next;

    InstancesRequired(StepSpec spec, Function<StepSpec, N> next) {
      super(spec);
      this.next = next;
    }

    @Override
    protected InstancesRequired<N> next(StepSpec spec) {
      return new InstancesRequired<>(spec, next);
    }

    /**
     * Sets the instances (ProcessingResources.ClusterConfig).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the next stage
     */
    public N instances(long count, String type) {
      return withInstances(new Literal(count), new Literal(type));
    }

    /**
     * Sets the instances (ProcessingResources.ClusterConfig).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the next stage
     */
    public N instances(long count, StringValue type) {
      return withInstances(new Literal(count), type.expression());
    }

    /**
     * Sets the instances (ProcessingResources.ClusterConfig).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the next stage
     */
    public N instances(IntegerValue count, String type) {
      return withInstances(count.expression(), new Literal(type));
    }

    /**
     * Sets the instances (ProcessingResources.ClusterConfig).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the next stage
     */
    public N instances(IntegerValue count, StringValue type) {
      return withInstances(count.expression(), type.expression());
    }

    /**
     * Sets the instances in full.
     *
     * @param resources instances, volume and keys
     * @return the next stage
     */
    public N resources(ProcessingResources resources) {
      return next.apply(told().withArguments(arguments().put("ProcessingResources", resources)));
    }

    private N withInstances(Expression count, Expression type) {
      return next.apply(
          told()
              .withArguments(
                  arguments()
                      .put(List.of("ProcessingResources", "ClusterConfig", "InstanceCount"), count)
                      .put(List.of("ProcessingResources", "ClusterConfig", "InstanceType"), type)
                      .orElse(ProcessingShapes.VOLUME_SIZE, new Literal(30L))));
    }
  }

  /** The last stage: nothing is required any more. */
  public static final class Builder extends ProcessingOptions<Builder> {
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
    public ProcessingStep build() {
      return new ProcessingStep(spec());
    }
  }
}
