package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.PropertyPath;
import dev.penstock.model.sagemaker.TransformArguments;
import dev.penstock.model.sagemaker.TransformInput;
import dev.penstock.model.sagemaker.TransformProperties;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Values;
import java.util.List;

/** A batch transform job: a model over a whole set of data. */
public final class TransformStep extends Step {
  private TransformStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins a transform step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for the model
   */
  public static ModelRequired named(String name) {
    return new ModelRequired(StepSpec.of(StepType.TRANSFORM, name, TransformLowering.INSTANCE));
  }

  /**
   * Returns what other steps can read of this one when it has run: the DescribeTransformJob
   * response.
   *
   * @return the properties
   */
  public TransformProperties properties() {
    return new TransformProperties(PropertyPath.root(this));
  }

  /** The stage that asks for the model. */
  public static final class ModelRequired extends TransformMembers<ModelRequired> {
    ModelRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected ModelRequired next(StepSpec spec) {
      return new ModelRequired(spec);
    }

    /**
     * Takes the model that a step of this pipeline makes (ModelName).
     *
     * @param step the step
     * @return the stage that asks for the instances
     */
    public InstancesRequired model(ModelStep step) {
      return model(step.properties().modelName());
    }

    /**
     * Takes a model that is there already (ModelName).
     *
     * @param name the model's name
     * @return the stage that asks for the instances
     */
    public InstancesRequired model(String name) {
      return model(Values.literal(name));
    }

    /**
     * Takes a model by name (ModelName).
     *
     * @param name the model's name
     * @return the stage that asks for the instances
     */
    public InstancesRequired model(StringValue name) {
      return new InstancesRequired(told(arguments().put("ModelName", name)));
    }

    /**
     * Takes the whole request as it is; nothing but the output's location and the pipeline's
     * defaults is filled in.
     *
     * @param arguments the CreateTransformJob request
     * @return the last stage
     */
    public Builder arguments(TransformArguments arguments) {
      return new Builder(told(arguments().putAll(arguments)));
    }
  }

  /** The stage that asks for the instances. */
  public static final class InstancesRequired extends TransformMembers<InstancesRequired> {
    InstancesRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected InstancesRequired next(StepSpec spec) {
      return new InstancesRequired(spec);
    }

    /**
     * Sets the instances (TransformResources).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the stage that asks for the input
     */
    public InputRequired instances(long count, String type) {
      return withInstances(new Literal(count), new Literal(type));
    }

    /**
     * Sets the instances (TransformResources).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the stage that asks for the input
     */
    public InputRequired instances(long count, StringValue type) {
      return withInstances(new Literal(count), type.expression());
    }

    /**
     * Sets the instances (TransformResources).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the stage that asks for the input
     */
    public InputRequired instances(IntegerValue count, String type) {
      return withInstances(count.expression(), new Literal(type));
    }

    /**
     * Sets the instances (TransformResources).
     *
     * @param count how many
     * @param type for example {@code ml.m5.xlarge}
     * @return the stage that asks for the input
     */
    public InputRequired instances(IntegerValue count, StringValue type) {
      return withInstances(count.expression(), type.expression());
    }

    private InputRequired withInstances(Expression count, Expression type) {
      return new InputRequired(
          told(
              arguments()
                  .put(List.of("TransformResources", "InstanceCount"), count)
                  .put(List.of("TransformResources", "InstanceType"), type)));
    }
  }

  /** The stage that asks for the input. */
  public static final class InputRequired extends TransformMembers<InputRequired> {
    InputRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected InputRequired next(StepSpec spec) {
      return new InputRequired(spec);
    }

    /**
     * Sets the data: whatever lies below a prefix (TransformInput).
     *
     * @param s3Uri {@code s3://bucket/key}
     * @return the last stage
     */
    public Builder input(String s3Uri) {
      return input(Values.s3Uri(s3Uri));
    }

    /**
     * Sets the data: whatever lies below a prefix (TransformInput).
     *
     * @param s3Uri where it lies
     * @return the last stage
     */
    public Builder input(S3UriValue s3Uri) {
      return withInput("S3Prefix", s3Uri);
    }

    /**
     * Sets the data: what a manifest lists (TransformInput).
     *
     * @param s3Uri the manifest, {@code s3://bucket/key}
     * @return the last stage
     */
    public Builder manifest(String s3Uri) {
      return manifest(Values.s3Uri(s3Uri));
    }

    /**
     * Sets the data: what a manifest lists (TransformInput).
     *
     * @param s3Uri the manifest
     * @return the last stage
     */
    public Builder manifest(S3UriValue s3Uri) {
      return withInput("ManifestFile", s3Uri);
    }

    /**
     * Sets the data in full (TransformInput).
     *
     * @param input the data, and how it is cut into records
     * @return the last stage
     */
    public Builder input(TransformInput input) {
      return new Builder(told(arguments().put("TransformInput", input)));
    }

    private Builder withInput(String type, S3UriValue s3Uri) {
      List<String> source = List.of("TransformInput", "DataSource", "S3DataSource");
      return new Builder(
          told(
              arguments()
                  .put(DefaultPlaces.below(source, "S3DataType"), new Literal(type))
                  .put(DefaultPlaces.below(source, "S3Uri"), s3Uri.expression())));
    }
  }

  /** The last stage: nothing is required any more. */
  public static final class Builder extends TransformOptions<Builder> {
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
    public TransformStep build() {
      return new TransformStep(spec());
    }
  }
}
