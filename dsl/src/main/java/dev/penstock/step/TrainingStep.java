package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.PropertyPath;
import dev.penstock.model.sagemaker.InstanceGroup;
import dev.penstock.model.sagemaker.ResourceConfig;
import dev.penstock.model.sagemaker.ServerlessJobConfig;
import dev.penstock.model.sagemaker.TrainingArguments;
import dev.penstock.model.sagemaker.TrainingProperties;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.StringValue;
import java.util.List;

/** A training job. */
public final class TrainingStep extends Step {
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
  public static AlgorithmRequired named(String name) {
    return new AlgorithmRequired(StepSpec.of(StepType.TRAINING, name, TrainingLowering.INSTANCE));
  }

  /**
   * Returns what other steps can read of this one when it has run: the DescribeTrainingJob
   * response.
   *
   * @return the properties
   */
  public TrainingProperties properties() {
    return new TrainingProperties(PropertyPath.root(this));
  }

  /** The stage that asks for the algorithm: an image, a name, or a serverless job. */
  public static final class AlgorithmRequired extends TrainingOptions<AlgorithmRequired> {
    AlgorithmRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected AlgorithmRequired next(StepSpec spec) {
      return new AlgorithmRequired(spec);
    }

    /**
     * Sets the image (AlgorithmSpecification.TrainingImage).
     *
     * @param uri the image's URI in ECR, with a tag or digest
     * @return the stage that asks for the instances
     */
    public InstancesRequired image(String uri) {
      return withAlgorithm("TrainingImage", new Literal(uri));
    }

    /**
     * Sets the image (AlgorithmSpecification.TrainingImage).
     *
     * @param uri the image's URI in ECR, with a tag or digest
     * @return the stage that asks for the instances
     */
    public InstancesRequired image(StringValue uri) {
      return withAlgorithm("TrainingImage", uri.expression());
    }

    /**
     * Sets an algorithm of the account's own or of the marketplace
     * (AlgorithmSpecification.AlgorithmName).
     *
     * @param nameOrArn the algorithm's name or ARN
     * @return the stage that asks for the instances
     */
    public InstancesRequired algorithm(String nameOrArn) {
      return withAlgorithm("AlgorithmName", new Literal(nameOrArn));
    }

    /**
     * Sets an algorithm of the account's own or of the marketplace
     * (AlgorithmSpecification.AlgorithmName).
     *
     * @param nameOrArn the algorithm's name or ARN
     * @return the stage that asks for the instances
     */
    public InstancesRequired algorithm(StringValue nameOrArn) {
      return withAlgorithm("AlgorithmName", nameOrArn.expression());
    }

    /**
     * Trains without instances of one's own: model customization that the service runs
     * (ServerlessJobConfig).
     *
     * @param config what to customize and how
     * @return the last stage
     */
    public Builder serverless(ServerlessJobConfig config) {
      return new Builder(told().withArguments(arguments().put("ServerlessJobConfig", config)));
    }

    /**
     * Takes the whole request as it is, instead of algorithm and instances; nothing but the
     * pipeline's defaults is filled in.
     *
     * @param arguments the CreateTrainingJob request
     * @return the last stage
     */
    public Builder arguments(TrainingArguments arguments) {
      return new Builder(told().withArguments(arguments().put(List.of(), arguments.expression())));
    }

    private InstancesRequired withAlgorithm(String member, Expression value) {
      return new InstancesRequired(
          told()
              .withArguments(
                  arguments()
                      .put(List.of("AlgorithmSpecification", member), value)
                      .orElse(TrainingOptions.INPUT_MODE, new Literal("File"))
                      .orElse(TrainingOptions.MAX_RUNTIME, new Literal(86400L))));
    }
  }

  /** The stage that asks for the instances. */
  public static final class InstancesRequired extends TrainingOptions<InstancesRequired> {
    InstancesRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected InstancesRequired next(StepSpec spec) {
      return new InstancesRequired(spec);
    }

    /**
     * Sets the instances (ResourceConfig).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the last stage
     */
    public Builder instances(long count, String type) {
      return withInstances(new Literal(count), new Literal(type));
    }

    /**
     * Sets the instances (ResourceConfig).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the last stage
     */
    public Builder instances(long count, StringValue type) {
      return withInstances(new Literal(count), type.expression());
    }

    /**
     * Sets the instances (ResourceConfig).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the last stage
     */
    public Builder instances(IntegerValue count, String type) {
      return withInstances(count.expression(), new Literal(type));
    }

    /**
     * Sets the instances (ResourceConfig).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the last stage
     */
    public Builder instances(IntegerValue count, StringValue type) {
      return withInstances(count.expression(), type.expression());
    }

    /**
     * Sets several groups of instances, each of its own type (ResourceConfig.InstanceGroups).
     *
     * @param groups at most 5
     * @return the last stage
     */
    public Builder instanceGroups(InstanceGroup... groups) {
      List<Expression> all =
          java.util.Arrays.stream(groups).<Expression>map(InstanceGroup::expression).toList();
      return new Builder(
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
     * @return the last stage
     */
    public Builder resources(ResourceConfig resources) {
      return new Builder(told().withArguments(arguments().put("ResourceConfig", resources)));
    }

    private Builder withInstances(Expression count, Expression type) {
      return new Builder(
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
