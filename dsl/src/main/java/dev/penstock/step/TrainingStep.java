package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.sagemaker.InstanceGroup;
import dev.penstock.model.sagemaker.ResourceConfig;
import dev.penstock.model.sagemaker.ServerlessJobConfig;
import dev.penstock.model.sagemaker.TrainingArguments;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.StringValue;
import java.util.List;
import java.util.function.Function;

/**
 * A training job. Where its channels, hyperparameters and metrics are always the same, a record of
 * them ({@link dev.penstock.annotation.TrainingContract}) gives a step class with a method for
 * each; this class takes them by name.
 */
public final class TrainingStep extends AbstractTrainingStep {
  private TrainingStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins a training step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for the algorithm
   */
  public static AlgorithmRequired<Builder> named(String name) {
    return begin(name, Builder::new);
  }

  /**
   * The stage that asks for the algorithm: an image, a name, or a serverless job.
   *
   * @param <N> the stage after the instances
   */
  public static final class AlgorithmRequired<N> extends TrainingOptions<AlgorithmRequired<N>> {
    private final Function<StepSpec, N> next;

    AlgorithmRequired(StepSpec spec, Function<StepSpec, N> next) {
      super(spec);
      this.next = next;
    }

    @Override
    protected AlgorithmRequired<N> next(StepSpec spec) {
      return new AlgorithmRequired<>(spec, next);
    }

    /**
     * Sets the image (AlgorithmSpecification.TrainingImage).
     *
     * @param uri the image's URI in ECR, with a tag or digest
     * @return the stage that asks for the instances
     */
    public InstancesRequired<N> image(String uri) {
      return withAlgorithm("TrainingImage", new Literal(uri));
    }

    /**
     * Sets the image (AlgorithmSpecification.TrainingImage).
     *
     * @param uri the image's URI in ECR, with a tag or digest
     * @return the stage that asks for the instances
     */
    public InstancesRequired<N> image(StringValue uri) {
      return withAlgorithm("TrainingImage", uri.expression());
    }

    /**
     * Sets an algorithm of the account's own or of the marketplace
     * (AlgorithmSpecification.AlgorithmName).
     *
     * @param nameOrArn the algorithm's name or ARN
     * @return the stage that asks for the instances
     */
    public InstancesRequired<N> algorithm(String nameOrArn) {
      return withAlgorithm("AlgorithmName", new Literal(nameOrArn));
    }

    /**
     * Sets an algorithm of the account's own or of the marketplace
     * (AlgorithmSpecification.AlgorithmName).
     *
     * @param nameOrArn the algorithm's name or ARN
     * @return the stage that asks for the instances
     */
    public InstancesRequired<N> algorithm(StringValue nameOrArn) {
      return withAlgorithm("AlgorithmName", nameOrArn.expression());
    }

    /**
     * Trains without instances of one's own: model customization that the service runs
     * (ServerlessJobConfig).
     *
     * @param config what to customize and how
     * @return the stage after the instances
     */
    public N serverless(ServerlessJobConfig config) {
      return next.apply(told().withArguments(arguments().put("ServerlessJobConfig", config)));
    }

    /**
     * Takes the whole request as it is, instead of algorithm and instances; nothing but the
     * pipeline's defaults is filled in.
     *
     * @param arguments the CreateTrainingJob request
     * @return the stage after the instances
     */
    public N arguments(TrainingArguments arguments) {
      return next.apply(told().withArguments(arguments().put(List.of(), arguments.expression())));
    }

    private InstancesRequired<N> withAlgorithm(String member, Expression value) {
      return new InstancesRequired<>(
          told()
              .withArguments(
                  arguments()
                      .put(List.of("AlgorithmSpecification", member), value)
                      .orElse(TrainingOptions.INPUT_MODE, new Literal("File"))
                      .orElse(TrainingOptions.MAX_RUNTIME, TrainingOptions.DAY)),
          next);
    }
  }

  /**
   * The stage that asks for the instances.
   *
   * @param <N> the stage after it
   */
  public static final class InstancesRequired<N> extends TrainingOptions<InstancesRequired<N>> {
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
     * Sets the instances (ResourceConfig).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the stage after the instances
     */
    public N instances(long count, String type) {
      return withInstances(new Literal(count), new Literal(type));
    }

    /**
     * Sets the instances (ResourceConfig).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the stage after the instances
     */
    public N instances(long count, StringValue type) {
      return withInstances(new Literal(count), type.expression());
    }

    /**
     * Sets the instances (ResourceConfig).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the stage after the instances
     */
    public N instances(IntegerValue count, String type) {
      return withInstances(count.expression(), new Literal(type));
    }

    /**
     * Sets the instances (ResourceConfig).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the stage after the instances
     */
    public N instances(IntegerValue count, StringValue type) {
      return withInstances(count.expression(), type.expression());
    }

    /**
     * Sets several groups of instances, each of its own type (ResourceConfig.InstanceGroups).
     *
     * @param groups at most 5
     * @return the stage after the instances
     */
    public N instanceGroups(InstanceGroup... groups) {
      List<Expression> all =
          java.util.Arrays.stream(groups).<Expression>map(InstanceGroup::expression).toList();
      return next.apply(
          told()
              .withArguments(
                  arguments()
                      .put(
                          List.of("ResourceConfig", "InstanceGroups"),
                          new Expression.ArrayExpression(all))
                      .orElse(TrainingOptions.VOLUME_SIZE, new Literal(30L))));
    }

    /**
     * Sets the instances in full.
     *
     * @param resources instances, volume, keys, warm pool
     * @return the stage after the instances
     */
    public N resources(ResourceConfig resources) {
      return next.apply(told().withArguments(arguments().put("ResourceConfig", resources)));
    }

    private N withInstances(Expression count, Expression type) {
      return next.apply(
          told()
              .withArguments(
                  arguments()
                      .put(List.of("ResourceConfig", "InstanceCount"), count)
                      .put(List.of("ResourceConfig", "InstanceType"), type)
                      .orElse(TrainingOptions.VOLUME_SIZE, new Literal(30L))));
    }
  }

  /** The last stage: nothing is required any more. */
  public static final class Builder extends TrainingOptions<Builder> {
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
    public TrainingStep build() {
      return new TrainingStep(spec());
    }
  }
}
