package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.PropertyPath;
import dev.penstock.model.sagemaker.ContainerDefinition;
import dev.penstock.model.sagemaker.ModelArguments;
import dev.penstock.model.sagemaker.ModelProperties;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import dev.penstock.value.Values;
import java.util.List;

/** A model that can be deployed or used by a transform. */
public final class ModelStep extends Step {
  private ModelStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins a model step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for the containers
   */
  public static ContainerRequired named(String name) {
    return new ContainerRequired(StepSpec.of(StepType.MODEL, name, ModelLowering.MODEL));
  }

  /**
   * Returns what other steps can read of this one when it has run: the DescribeModel response.
   *
   * @return the properties
   */
  public ModelProperties properties() {
    return new ModelProperties(PropertyPath.root(this));
  }

  /** The stage that asks for the containers. */
  public static final class ContainerRequired extends ModelMembers<ContainerRequired> {
    ContainerRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected ContainerRequired next(StepSpec spec) {
      return new ContainerRequired(spec);
    }

    /**
     * Sets the image of the one container (PrimaryContainer.Image).
     *
     * @param uri the image's URI in ECR, with a tag or digest
     * @return the last stage, which takes the model data
     */
    public Builder image(String uri) {
      return withContainer("Image", new Literal(uri));
    }

    /**
     * Sets the image of the one container (PrimaryContainer.Image).
     *
     * @param uri the image's URI in ECR, with a tag or digest
     * @return the last stage, which takes the model data
     */
    public Builder image(StringValue uri) {
      return withContainer("Image", uri.expression());
    }

    /**
     * Takes image and data from a version in the registry (PrimaryContainer.ModelPackageName).
     *
     * @param nameOrArn the model package's ARN
     * @return the last stage
     */
    public Builder modelPackage(String nameOrArn) {
      return withContainer("ModelPackageName", new Literal(nameOrArn));
    }

    /**
     * Takes image and data from a version in the registry (PrimaryContainer.ModelPackageName).
     *
     * @param nameOrArn the model package's ARN
     * @return the last stage
     */
    public Builder modelPackage(StringValue nameOrArn) {
      return withContainer("ModelPackageName", nameOrArn.expression());
    }

    /**
     * Sets the one container in full (PrimaryContainer).
     *
     * @param container the container
     * @return the last stage
     */
    public Builder container(ContainerDefinition container) {
      return new Builder(told().withArguments(arguments().put("PrimaryContainer", container)));
    }

    /**
     * Sets a pipeline of containers (Containers): each takes what the one before it gives.
     *
     * @param containers 2 to 15
     * @return the last stage
     */
    public Builder pipelineOf(ContainerDefinition... containers) {
      return new Builder(
          told().withArguments(arguments().putStructures("Containers", List.of(containers))));
    }

    /**
     * Takes the whole request as it is; nothing but the pipeline's defaults is filled in.
     *
     * @param arguments the CreateModel request
     * @return the last stage
     */
    public Builder arguments(ModelArguments arguments) {
      return new Builder(told().withArguments(arguments().put(List.of(), arguments.expression())));
    }

    private Builder withContainer(String member, Expression value) {
      return new Builder(
          told().withArguments(arguments().put(List.of("PrimaryContainer", member), value)));
    }
  }

  /** The last stage: nothing is required any more. */
  public static final class Builder extends ModelMembers<Builder> {
    Builder(StepSpec spec) {
      super(spec);
    }

    @Override
    protected Builder next(StepSpec spec) {
      return new Builder(spec);
    }

    /**
     * Sets where the model's archive lies (PrimaryContainer.ModelDataUrl).
     *
     * @param s3Uri {@code s3://bucket/key/model.tar.gz}
     * @return a builder that knows it
     */
    public Builder modelData(String s3Uri) {
      return modelData(Values.s3Uri(s3Uri));
    }

    /**
     * Sets where the model's archive lies (PrimaryContainer.ModelDataUrl).
     *
     * @param s3Uri a location in S3, for example a training step's {@code
     *     modelArtifacts().s3ModelArtifacts()}
     * @return a builder that knows it
     */
    public Builder modelData(S3UriValue s3Uri) {
      return withArguments(
          arguments().put(List.of("PrimaryContainer", "ModelDataUrl"), s3Uri.expression()));
    }

    /**
     * Adds a variable to the container's environment (PrimaryContainer.Environment).
     *
     * @param name the variable's name
     * @param value its value
     * @return a builder that knows it
     */
    public Builder environment(String name, String value) {
      return environment(name, Values.literal(value));
    }

    /**
     * Adds a variable to the container's environment (PrimaryContainer.Environment).
     *
     * @param name the variable's name
     * @param value its value
     * @return a builder that knows it
     */
    public Builder environment(String name, Value<?> value) {
      return withArguments(
          arguments().put(List.of("PrimaryContainer", "Environment", name), value.expression()));
    }

    /**
     * Makes the step.
     *
     * @return the step
     */
    public ModelStep build() {
      return new ModelStep(spec());
    }
  }
}
