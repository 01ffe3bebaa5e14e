package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.PropertyPath;
import dev.penstock.model.sagemaker.ProcessingArguments;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Values;
import java.nio.file.Path;
import java.util.List;

/**
 * A check of bias or of explanations against a baseline, with SageMaker Clarify's container. What
 * is analysed, and how, stands in an analysis configuration.
 */
public final class ClarifyCheckStep extends Step implements ForEachBody<CheckProperties> {
  private static final String CONFIG = "/opt/ml/processing/input/config";
  private static final String DATA = "/opt/ml/processing/input/data";

  private ClarifyCheckStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins a Clarify check.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks what is checked
   */
  public static CheckRequired named(String name) {
    return new CheckRequired(CheckOptions.begin(StepType.CLARIFY_CHECK, name));
  }

  /**
   * Returns what other steps can read of this one when it has run.
   *
   * @return the properties
   */
  public CheckProperties properties() {
    return propertiesAt(PropertyPath.root(this));
  }

  @Override
  public CheckProperties propertiesAt(PropertyPath path) {
    return new CheckProperties(path);
  }

  /** The stage that asks what is checked. */
  public static final class CheckRequired extends CheckOptions<CheckRequired> {
    CheckRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected CheckRequired next(StepSpec spec) {
      return new CheckRequired(spec);
    }

    /**
     * Checks data for bias (CheckType {@code DATA_BIAS}).
     *
     * @return the stage that asks for the image
     */
    public ImageRequired dataBias() {
      return check("DATA_BIAS");
    }

    /**
     * Checks a model's predictions for bias (CheckType {@code MODEL_BIAS}).
     *
     * @param modelName the model's name
     * @return the stage that asks for the image
     */
    public ImageRequired modelBias(String modelName) {
      return modelBias(Values.literal(modelName));
    }

    /**
     * Checks a model's predictions for bias (CheckType {@code MODEL_BIAS}).
     *
     * @param modelName the model's name, often a model step's property
     * @return the stage that asks for the image
     */
    public ImageRequired modelBias(StringValue modelName) {
      return putMember("ModelName", modelName.expression()).check("MODEL_BIAS");
    }

    /**
     * Checks what a model's predictions rest on (CheckType {@code MODEL_EXPLAINABILITY}).
     *
     * @param modelName the model's name
     * @return the stage that asks for the image
     */
    public ImageRequired modelExplainability(String modelName) {
      return modelExplainability(Values.literal(modelName));
    }

    /**
     * Checks what a model's predictions rest on (CheckType {@code MODEL_EXPLAINABILITY}).
     *
     * @param modelName the model's name, often a model step's property
     * @return the stage that asks for the image
     */
    public ImageRequired modelExplainability(StringValue modelName) {
      return putMember("ModelName", modelName.expression()).check("MODEL_EXPLAINABILITY");
    }

    private ImageRequired check(String type) {
      return new ImageRequired(putMember("CheckType", new Literal(type)).told());
    }
  }

  /** The stage that asks for the image. */
  public static final class ImageRequired extends CheckOptions<ImageRequired> {
    ImageRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected ImageRequired next(StepSpec spec) {
      return new ImageRequired(spec);
    }

    /**
     * Sets Clarify's image (AppSpecification.ImageUri). Each region has its own: {@code
     * ACCOUNT.dkr.ecr.REGION.amazonaws.com/sagemaker-clarify-processing:1.0}.
     *
     * @param uri the image's URI in ECR
     * @return the stage that asks for the analysis configuration
     */
    public ConfigRequired image(String uri) {
      return image(Values.literal(uri));
    }

    /**
     * Sets Clarify's image (AppSpecification.ImageUri).
     *
     * @param uri the image's URI in ECR
     * @return the stage that asks for the analysis configuration
     */
    public ConfigRequired image(StringValue uri) {
      return new ConfigRequired(CheckOptions.image(told(), uri.expression()));
    }

    /**
     * Takes the whole job as it is, instead of image, configuration and dataset; nothing but the
     * pipeline's defaults is filled in.
     *
     * @param arguments the CreateProcessingJob request
     * @return the last stage
     */
    public Builder arguments(ProcessingArguments arguments) {
      return new Builder(CheckOptions.whole(told(), arguments));
    }
  }

  /** The stage that asks for the analysis configuration. */
  public static final class ConfigRequired extends CheckOptions<ConfigRequired> {
    ConfigRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected ConfigRequired next(StepSpec spec) {
      return new ConfigRequired(spec);
    }

    /**
     * Sets what is analysed, and how: the input {@code analysis_config}.
     *
     * @param file Clarify's configuration on this machine, {@code analysis_config.json}; uploaded
     *     at deploy
     * @return the stage that asks for the dataset
     */
    public DatasetRequired analysisConfig(Path file) {
      Lowering before = told().lowering();
      List<String> place = List.of("ProcessingInputs", "[0]", "S3Input", "S3Uri");
      return new DatasetRequired(
          withConfig(new Literal(""))
              .withLowering(
                  (told, arguments, context) -> {
                    arguments.put(place, context.asset("ProcessingInputs[0].S3Input.S3Uri", file));
                    before.complete(told, arguments, context);
                  }));
    }

    /**
     * Sets what is analysed, and how: the input {@code analysis_config}.
     *
     * @param s3Uri the location of Clarify's configuration, {@code s3://…/analysis_config.json}
     * @return the stage that asks for the dataset
     */
    public DatasetRequired analysisConfig(String s3Uri) {
      return analysisConfig(Values.s3Uri(s3Uri));
    }

    /**
     * Sets what is analysed, and how: the input {@code analysis_config}.
     *
     * @param s3Uri the location of Clarify's configuration, {@code s3://…/analysis_config.json}
     * @return the stage that asks for the dataset
     */
    public DatasetRequired analysisConfig(S3UriValue s3Uri) {
      return new DatasetRequired(withConfig(s3Uri.expression()));
    }

    private ImmutableStepSpec withConfig(Expression uri) {
      return told()
          .withArguments(
              arguments()
                  .append(
                      ProcessingShapes.INPUTS,
                      ProcessingShapes.inputOf("analysis_config", uri, CONFIG)));
    }
  }

  /** The stage that asks for the dataset. */
  public static final class DatasetRequired extends CheckOptions<DatasetRequired> {
    DatasetRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected DatasetRequired next(StepSpec spec) {
      return new DatasetRequired(spec);
    }

    /**
     * Sets the data that is analysed: the input {@code dataset}.
     *
     * @param s3Uri where it lies
     * @return the last stage
     */
    public Builder dataset(String s3Uri) {
      return dataset(Values.s3Uri(s3Uri));
    }

    /**
     * Sets the data that is analysed: the input {@code dataset}.
     *
     * @param s3Uri where it lies
     * @return the last stage
     */
    public Builder dataset(S3UriValue s3Uri) {
      StepSpec spec = ProcessingShapes.input(spec(), "dataset", s3Uri, DATA);
      return new Builder(
          ProcessingShapes.output(spec, "analysis_result", "/opt/ml/processing/output"));
    }
  }

  /** The last stage: nothing is required any more. */
  public static final class Builder extends CheckOptions<Builder> {
    Builder(StepSpec spec) {
      super(spec);
    }

    @Override
    protected Builder next(StepSpec spec) {
      return new Builder(spec);
    }

    /**
     * Sets where the result goes, instead of the execution's own place in the pipeline's bucket.
     *
     * @param s3Uri {@code s3://bucket/key}
     * @return a builder that knows it
     */
    public Builder output(String s3Uri) {
      return output(Values.s3Uri(s3Uri));
    }

    /**
     * Sets where the result goes, instead of the execution's own place in the pipeline's bucket.
     *
     * @param s3Uri a location in S3
     * @return a builder that knows it
     */
    public Builder output(S3UriValue s3Uri) {
      return put(
          List.of("ProcessingOutputConfig", "Outputs", "[0]", "S3Output", "S3Uri"),
          s3Uri.expression());
    }

    /**
     * Makes the step.
     *
     * @return the step
     */
    public ClarifyCheckStep build() {
      return new ClarifyCheckStep(finished());
    }
  }
}
