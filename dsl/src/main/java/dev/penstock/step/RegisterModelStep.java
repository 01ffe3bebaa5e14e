package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.PropertyPath;
import dev.penstock.model.sagemaker.ModelPackageContainerDefinition;
import dev.penstock.model.sagemaker.RegisterModelArguments;
import dev.penstock.model.sagemaker.RegisterModelProperties;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import dev.penstock.value.Values;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A new version in the model registry. */
public final class RegisterModelStep extends Step implements ForEachBody<RegisterModelProperties> {
  private RegisterModelStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins a step that registers a model.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for the containers
   */
  public static ContainerRequired named(String name) {
    return new ContainerRequired(
        StepSpec.of(StepType.REGISTER_MODEL, name, ModelLowering.REGISTER_MODEL));
  }

  /**
   * Returns what other steps can read of this one when it has run: the DescribeModelPackage
   * response.
   *
   * @return the properties
   */
  public RegisterModelProperties properties() {
    return propertiesAt(PropertyPath.root(this));
  }

  @Override
  public RegisterModelProperties propertiesAt(PropertyPath path) {
    return new RegisterModelProperties(path);
  }

  /** The stage that asks for the containers. */
  public static final class ContainerRequired extends RegisterModelMembers<ContainerRequired> {
    ContainerRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected ContainerRequired next(StepSpec spec) {
      return new ContainerRequired(spec);
    }

    /**
     * Sets the image of the first container (InferenceSpecification.Containers[0].Image).
     *
     * @param uri the image's URI in ECR, with a tag or digest
     * @return the last stage, which takes the model data
     */
    public Builder image(String uri) {
      return image(Values.literal(uri));
    }

    /**
     * Sets the image of the first container (InferenceSpecification.Containers[0].Image).
     *
     * @param uri the image's URI in ECR, with a tag or digest
     * @return the last stage, which takes the model data
     */
    public Builder image(StringValue uri) {
      return concise(
          List.of("InferenceSpecification", "Containers", "[0]", "Image"), uri.expression());
    }

    /**
     * Sets the containers in full (InferenceSpecification.Containers); several are an inference
     * pipeline.
     *
     * @param containers 1 to 15
     * @return the last stage
     */
    public Builder containers(ModelPackageContainerDefinition... containers) {
      List<Expression> all =
          Arrays.stream(containers)
              .<Expression>map(ModelPackageContainerDefinition::expression)
              .toList();
      return concise(List.of("InferenceSpecification", "Containers"), new ArrayExpression(all));
    }

    /**
     * Takes the whole request as it is; nothing but the pipeline's defaults is filled in.
     *
     * @param arguments the CreateModelPackage request
     * @return the last stage
     */
    public Builder arguments(RegisterModelArguments arguments) {
      return new Builder(told().withArguments(arguments().put(List.of(), arguments.expression())));
    }

    private Builder concise(List<String> path, Expression value) {
      return new Builder(
          told()
              .withArguments(
                  arguments()
                      .put(path, value)
                      .orElse(List.of("ModelApprovalStatus"), new Literal("PendingManualApproval"))
                      .orElse(List.of("SkipModelValidation"), new Literal("None"))));
    }
  }

  /** The last stage: nothing is required any more. */
  public static final class Builder extends RegisterModelMembers<Builder> {
    Builder(StepSpec spec) {
      super(spec);
    }

    @Override
    protected Builder next(StepSpec spec) {
      return new Builder(spec);
    }

    /**
     * Sets where the model's archive lies (InferenceSpecification.Containers[0].ModelDataUrl).
     *
     * @param s3Uri {@code s3://bucket/key/model.tar.gz}
     * @return a builder that knows it
     */
    public Builder modelData(String s3Uri) {
      return modelData(Values.s3Uri(s3Uri));
    }

    /**
     * Sets where the model's archive lies (InferenceSpecification.Containers[0].ModelDataUrl).
     *
     * @param s3Uri a location in S3, for example a training step's {@code
     *     modelArtifacts().s3ModelArtifacts()}
     * @return a builder that knows it
     */
    public Builder modelData(S3UriValue s3Uri) {
      return withArguments(
          arguments()
              .put(
                  List.of("InferenceSpecification", "Containers", "[0]", "ModelDataUrl"),
                  s3Uri.expression()));
    }

    /**
     * Adds a variable to the container's environment
     * (InferenceSpecification.Containers[0].Environment).
     *
     * @param name the variable's name
     * @param value its value
     * @return a builder that knows it
     */
    public Builder environment(String name, String value) {
      return environment(name, Values.literal(value));
    }

    /**
     * Adds a variable to the container's environment
     * (InferenceSpecification.Containers[0].Environment).
     *
     * @param name the variable's name
     * @param value its value
     * @return a builder that knows it
     */
    public Builder environment(String name, Value<?> value) {
      return withArguments(
          arguments()
              .put(
                  List.of("InferenceSpecification", "Containers", "[0]", "Environment", name),
                  value.expression()));
    }

    /**
     * Sets the group that the version belongs to (ModelPackageGroupName).
     *
     * @param nameOrArn the group's name or ARN
     * @return a builder that knows it
     */
    public Builder group(String nameOrArn) {
      return modelPackageGroupName(nameOrArn);
    }

    /**
     * Sets the group that the version belongs to (ModelPackageGroupName).
     *
     * @param nameOrArn the group's name or ARN
     * @return a builder that knows it
     */
    public Builder group(StringValue nameOrArn) {
      return modelPackageGroupName(nameOrArn);
    }

    /**
     * Sets whether the version may be deployed (ModelApprovalStatus), instead of {@code
     * PendingManualApproval}.
     *
     * @param status {@code Approved}, {@code Rejected} or {@code PendingManualApproval}
     * @return a builder that knows it
     */
    public Builder approval(String status) {
      return modelApprovalStatus(status);
    }

    /**
     * Sets whether the version may be deployed (ModelApprovalStatus), instead of {@code
     * PendingManualApproval}.
     *
     * @param status the status
     * @return a builder that knows it
     */
    public Builder approval(dev.penstock.model.sagemaker.ModelApprovalStatus status) {
      return modelApprovalStatus(status);
    }

    /**
     * Sets whether the version may be deployed (ModelApprovalStatus), instead of {@code
     * PendingManualApproval}.
     *
     * @param status {@code Approved}, {@code Rejected} or {@code PendingManualApproval}
     * @return a builder that knows it
     */
    public Builder approval(StringValue status) {
      return modelApprovalStatus(status);
    }

    /**
     * Sets the MIME types that the model takes (InferenceSpecification.SupportedContentTypes).
     *
     * @param values the MIME types that the model takes
     * @return a builder that knows it
     */
    public Builder contentTypes(String... values) {
      return inference("SupportedContentTypes", values);
    }

    /**
     * Sets the MIME types that the model gives (InferenceSpecification.SupportedResponseMIMETypes).
     *
     * @param values the MIME types that the model gives
     * @return a builder that knows it
     */
    public Builder responseTypes(String... values) {
      return inference("SupportedResponseMIMETypes", values);
    }

    /**
     * Sets the instance types for endpoints
     * (InferenceSpecification.SupportedRealtimeInferenceInstanceTypes).
     *
     * @param values the instance types for endpoints
     * @return a builder that knows it
     */
    public Builder inferenceInstances(String... values) {
      return inference("SupportedRealtimeInferenceInstanceTypes", values);
    }

    /**
     * Sets the instance types for transforms
     * (InferenceSpecification.SupportedTransformInstanceTypes).
     *
     * @param values the instance types for transforms
     * @return a builder that knows it
     */
    public Builder transformInstances(String... values) {
      return inference("SupportedTransformInstanceTypes", values);
    }

    /**
     * Sets the report of how good the model is, a JSON file (ModelMetrics.ModelQuality.Statistics).
     *
     * @param s3Uri {@code s3://bucket/key}
     * @return a builder that knows it
     */
    public Builder modelStatistics(String s3Uri) {
      return modelStatistics(Values.s3Uri(s3Uri));
    }

    /**
     * Sets the report of how good the model is, a JSON file (ModelMetrics.ModelQuality.Statistics).
     *
     * @param s3Uri where it lies, for example an evaluation step's {@code report().file()}
     * @return a builder that knows it
     */
    public Builder modelStatistics(S3UriValue s3Uri) {
      return metrics(List.of("ModelMetrics", "ModelQuality", "Statistics"), s3Uri);
    }

    /**
     * Sets the constraints on how good the model is, a JSON file
     * (ModelMetrics.ModelQuality.Constraints).
     *
     * @param s3Uri {@code s3://bucket/key}
     * @return a builder that knows it
     */
    public Builder modelConstraints(String s3Uri) {
      return modelConstraints(Values.s3Uri(s3Uri));
    }

    /**
     * Sets the constraints on how good the model is, a JSON file
     * (ModelMetrics.ModelQuality.Constraints).
     *
     * @param s3Uri where it lies, for example an evaluation step's {@code report().file()}
     * @return a builder that knows it
     */
    public Builder modelConstraints(S3UriValue s3Uri) {
      return metrics(List.of("ModelMetrics", "ModelQuality", "Constraints"), s3Uri);
    }

    /**
     * Makes the step.
     *
     * @return the step
     */
    public RegisterModelStep build() {
      return new RegisterModelStep(spec());
    }

    private Builder inference(String member, String... values) {
      List<Expression> texts = Arrays.stream(values).<Expression>map(Literal::new).toList();
      return withArguments(
          arguments().put(List.of("InferenceSpecification", member), new ArrayExpression(texts)));
    }

    private Builder metrics(List<String> path, S3UriValue s3Uri) {
      Map<String, Expression> source = new LinkedHashMap<>();
      source.put("ContentType", new Literal("application/json"));
      source.put("S3Uri", s3Uri.expression());
      return withArguments(arguments().put(path, new Expression.ObjectExpression(source)));
    }
  }
}
