package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.model.PropertyPath;
import dev.penstock.model.sagemaker.ProcessingArguments;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Values;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A check of data or of a model's predictions against a baseline, with Model Monitor's container.
 */
public final class QualityCheckStep extends Step implements ForEachBody<QualityCheckProperties> {
  private static final String INPUT = "/opt/ml/processing/input/";
  private static final String OUTPUT = "/opt/ml/processing/output";

  private QualityCheckStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins a quality check.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks what is checked
   */
  public static CheckRequired named(String name) {
    return new CheckRequired(CheckOptions.begin(StepType.QUALITY_CHECK, name));
  }

  /**
   * Returns what other steps can read of this one when it has run.
   *
   * @return the properties
   */
  public QualityCheckProperties properties() {
    return propertiesAt(PropertyPath.root(this));
  }

  @Override
  public QualityCheckProperties propertiesAt(PropertyPath path) {
    return new QualityCheckProperties(path);
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
     * Checks data: types, missing values, distributions (CheckType {@code DATA_QUALITY}).
     *
     * @return the stage that asks for the image
     */
    public ImageRequired dataQuality() {
      return new ImageRequired(putMember("CheckType", new Literal("DATA_QUALITY")).told());
    }

    /**
     * Checks predictions against the truth (CheckType {@code MODEL_QUALITY}).
     *
     * @param problem the kind of problem, and where predictions and truth are
     * @return the stage that asks for the image
     */
    public ImageRequired modelQuality(ModelQuality problem) {
      return new ImageRequired(
          putMember("CheckType", new Literal("MODEL_QUALITY"))
              .put(List.of("Environment"), new ObjectExpression(problem.environment()))
              .told());
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
     * Sets Model Monitor's image (AppSpecification.ImageUri). Each region has its own: {@code
     * ACCOUNT.dkr.ecr.REGION.amazonaws.com/sagemaker-model-monitor-analyzer}.
     *
     * @param uri the image's URI in ECR
     * @return the stage that asks for the dataset
     */
    public DatasetRequired image(String uri) {
      return image(Values.literal(uri));
    }

    /**
     * Sets Model Monitor's image (AppSpecification.ImageUri).
     *
     * @param uri the image's URI in ECR
     * @return the stage that asks for the dataset
     */
    public DatasetRequired image(StringValue uri) {
      return new DatasetRequired(CheckOptions.image(told(), uri.expression()));
    }

    /**
     * Takes the whole job as it is, instead of image and dataset; nothing but the pipeline's
     * defaults is filled in.
     *
     * @param arguments the CreateProcessingJob request
     * @return the last stage
     */
    public Builder arguments(ProcessingArguments arguments) {
      return new Builder(CheckOptions.whole(told(), arguments), null, null);
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
     * Sets the data that is checked: the input {@code baseline_dataset_input}.
     *
     * @param s3Uri where it lies
     * @param format its form
     * @return the last stage
     */
    public Builder dataset(String s3Uri, DatasetFormat format) {
      return dataset(Values.s3Uri(s3Uri), format);
    }

    /**
     * Sets the data that is checked: the input {@code baseline_dataset_input}.
     *
     * @param s3Uri where it lies
     * @param format its form
     * @return the last stage
     */
    public Builder dataset(S3UriValue s3Uri, DatasetFormat format) {
      DatasetRequired told =
          environment("output_path", OUTPUT)
              .environment("publish_cloudwatch_metrics", "Disabled")
              .environment("dataset_format", format.text())
              .environment("dataset_source", INPUT + "baseline_dataset_input");
      StepSpec spec =
          ProcessingShapes.input(
              told.spec(), "baseline_dataset_input", s3Uri, INPUT + "baseline_dataset_input");
      return new Builder(ProcessingShapes.output(spec, "quality_check_output", OUTPUT), null, null);
    }
  }

  /** The last stage: nothing is required any more. */
  public static final class Builder extends CheckOptions<Builder> {
    private final @Nullable Script preprocessor;
    private final @Nullable Script postprocessor;

    Builder(StepSpec spec, @Nullable Script preprocessor, @Nullable Script postprocessor) {
      super(spec);
      this.preprocessor = preprocessor;
      this.postprocessor = postprocessor;
    }

    @Override
    protected Builder next(StepSpec spec) {
      return new Builder(spec, preprocessor, postprocessor);
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
     * Sets a script that changes each record before it is checked: the input {@code
     * record_preprocessor_script_input}.
     *
     * @param file a Python script on this machine, uploaded at deploy
     * @return a builder that knows it
     */
    public Builder recordPreprocessor(Path file) {
      return new Builder(spec(), Script.of(file), postprocessor);
    }

    /**
     * Sets a script that changes each record before it is checked: the input {@code
     * record_preprocessor_script_input}.
     *
     * @param s3Uri the location of the script, or of the folder that it lies in
     * @param fileName the script's name
     * @return a builder that knows it
     */
    public Builder recordPreprocessor(String s3Uri, String fileName) {
      return new Builder(spec(), Script.of(Values.s3Uri(s3Uri), fileName), postprocessor);
    }

    /**
     * Sets a script that runs when the check is done: the input {@code
     * post_analytics_processor_script_input}.
     *
     * @param file a Python script on this machine, uploaded at deploy
     * @return a builder that knows it
     */
    public Builder postAnalyticsProcessor(Path file) {
      return new Builder(spec(), preprocessor, Script.of(file));
    }

    /**
     * Sets a script that runs when the check is done: the input {@code
     * post_analytics_processor_script_input}.
     *
     * @param s3Uri the location of the script, or of the folder that it lies in
     * @param fileName the script's name
     * @return a builder that knows it
     */
    public Builder postAnalyticsProcessor(String s3Uri, String fileName) {
      return new Builder(spec(), preprocessor, Script.of(Values.s3Uri(s3Uri), fileName));
    }

    /**
     * Compares with statistics of one's own (SuppliedBaselineStatistics).
     *
     * @param s3Uri the location of a statistics file
     * @return a builder that knows it
     */
    public Builder suppliedBaselineStatistics(String s3Uri) {
      return suppliedBaselineStatistics(Values.s3Uri(s3Uri));
    }

    /**
     * Compares with statistics of one's own (SuppliedBaselineStatistics).
     *
     * @param s3Uri the location of a statistics file
     * @return a builder that knows it
     */
    public Builder suppliedBaselineStatistics(S3UriValue s3Uri) {
      return putMember("SuppliedBaselineStatistics", s3Uri.expression());
    }

    /**
     * Makes the step.
     *
     * @return the step
     */
    public QualityCheckStep build() {
      ImmutableStepSpec spec = finished();
      spec = with(spec, preprocessor, "record_preprocessor_script");
      // Each is added before what was there, so the last comes first, as in the Python SDK.
      spec = with(spec, postprocessor, "post_analytics_processor_script");
      return new QualityCheckStep(spec);
    }

    private static ImmutableStepSpec with(
        ImmutableStepSpec spec, @Nullable Script script, String variable) {
      if (script == null) {
        return spec;
      }
      String input = variable + "_input";
      String folder = INPUT + input;
      Expression path = new Literal(folder + "/" + script.fileName());
      Lowering before = spec.lowering();
      return spec.withLowering(
          (told, arguments, context) -> {
            String place =
                "ProcessingInputs[" + arguments.size(ProcessingShapes.INPUTS) + "].S3Input.S3Uri";
            Expression uri =
                script.file() != null
                    ? context.asset(place, script.file())
                    : Objects.requireNonNull(script.uri()).expression();
            arguments.append(ProcessingShapes.INPUTS, ProcessingShapes.inputOf(input, uri, folder));
            arguments.put(List.of("Environment"), new ObjectExpression(Map.of(variable, path)));
            before.complete(told, arguments, context);
          });
    }
  }
}
