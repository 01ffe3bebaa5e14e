package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.PropertyPath;
import dev.penstock.model.sagemaker.AutoMLChannel;
import dev.penstock.model.sagemaker.AutoMLContainerDefinitionProperties;
import dev.penstock.model.sagemaker.AutoMLDataSource;
import dev.penstock.model.sagemaker.AutoMLMetricEnum;
import dev.penstock.model.sagemaker.AutoMLMode;
import dev.penstock.model.sagemaker.AutoMLS3DataSource;
import dev.penstock.model.sagemaker.AutoMLSecurityConfig;
import dev.penstock.model.sagemaker.AutoMlArguments;
import dev.penstock.model.sagemaker.AutoMlProperties;
import dev.penstock.model.sagemaker.ContainerDefinition;
import dev.penstock.model.sagemaker.ModelPackageContainerDefinition;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Values;
import java.time.Duration;
import java.util.List;

/** A search of the service's own for the best model of tabular data. */
public final class AutoMlStep extends Step implements ForEachBody<AutoMlProperties> {
  static final String CONFIG = "AutoMLJobConfig";
  static final List<String> OUTPUT_PATH = List.of("OutputDataConfig", "S3OutputPath");

  /** What the containers of an ensemble are told; the values are the best candidate's. */
  private static final List<String> ENVIRONMENT =
      List.of(
          "MODEL_NAME",
          "SAGEMAKER_DEFAULT_INVOCATIONS_ACCEPT",
          "SAGEMAKER_SUBMIT_DIRECTORY",
          "SAGEMAKER_INFERENCE_SUPPORTED",
          "SAGEMAKER_INFERENCE_OUTPUT",
          "SAGEMAKER_PROGRAM");

  private AutoMlStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins an AutoML step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for the data
   */
  public static DataRequired named(String name) {
    return new DataRequired(StepSpec.of(StepType.AUTO_ML, name, AutoMlLowering.INSTANCE));
  }

  /**
   * Returns what other steps can read of this one when it has run: the DescribeAutoMLJob response,
   * and the reports of the best candidate.
   *
   * @return the properties
   */
  public AutoMlProperties properties() {
    return propertiesAt(PropertyPath.root(this));
  }

  @Override
  public AutoMlProperties propertiesAt(PropertyPath path) {
    return new AutoMlProperties(path);
  }

  /**
   * Returns the container of the best model that an ensembling job found, to make a model of: see
   * {@link ModelStep.ContainerRequired#container}.
   *
   * @return image, model data and environment
   */
  public ContainerDefinition bestContainer() {
    AutoMLContainerDefinitionProperties best = best();
    ContainerDefinition.Builder container =
        ContainerDefinition.builder().image(best.image()).modelDataUrl(best.modelDataUrl());
    for (String variable : ENVIRONMENT) {
      container = container.environment(variable, best.environment().key(variable));
    }
    return container.build();
  }

  /**
   * Returns the container of the best model that an ensembling job found, to register: see {@link
   * RegisterModelStep.ContainerRequired#containers}.
   *
   * @return image, model data and environment
   */
  public ModelPackageContainerDefinition bestPackageContainer() {
    AutoMLContainerDefinitionProperties best = best();
    ModelPackageContainerDefinition.Builder container =
        ModelPackageContainerDefinition.builder()
            .image(best.image())
            .modelDataUrl(best.modelDataUrl());
    for (String variable : ENVIRONMENT) {
      container = container.environment(variable, best.environment().key(variable));
    }
    return container.build();
  }

  private AutoMLContainerDefinitionProperties best() {
    return properties().bestCandidate().inferenceContainers().at(0);
  }

  /** The stage that asks for the data. */
  public static final class DataRequired extends AutoMlMembers<DataRequired> {
    DataRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected DataRequired next(StepSpec spec) {
      return new DataRequired(spec);
    }

    /**
     * Sets the data to learn from (InputDataConfig): CSV or Parquet files below a prefix.
     *
     * @param s3Uri {@code s3://bucket/key}
     * @param target the column to predict
     * @return the last stage
     */
    public Builder training(String s3Uri, String target) {
      return training(Values.s3Uri(s3Uri), Values.literal(target));
    }

    /**
     * Sets the data to learn from (InputDataConfig): CSV or Parquet files below a prefix.
     *
     * @param s3Uri {@code s3://bucket/key}
     * @param target the column to predict
     * @return the last stage
     */
    public Builder training(String s3Uri, StringValue target) {
      return training(Values.s3Uri(s3Uri), target);
    }

    /**
     * Sets the data to learn from (InputDataConfig): CSV or Parquet files below a prefix.
     *
     * @param s3Uri where it lies
     * @param target the column to predict
     * @return the last stage
     */
    public Builder training(S3UriValue s3Uri, String target) {
      return training(s3Uri, Values.literal(target));
    }

    /**
     * Sets the data to learn from (InputDataConfig): CSV or Parquet files below a prefix.
     *
     * @param s3Uri where it lies
     * @param target the column to predict
     * @return the last stage
     */
    public Builder training(S3UriValue s3Uri, StringValue target) {
      return channels(channel(s3Uri, target).channelType("training").build());
    }

    /**
     * Sets the data in full (InputDataConfig).
     *
     * @param channels the data to learn from, and to validate with
     * @return the last stage
     */
    public Builder channels(AutoMLChannel... channels) {
      return new Builder(
          told(
              arguments()
                  .putStructures("InputDataConfig", channels)
                  .orElse(List.of(CONFIG, "Mode"), new Literal(AutoMLMode.ENSEMBLING.wireName()))));
    }

    /**
     * Takes the whole request as it is; nothing but the output's location and the pipeline's
     * defaults is filled in.
     *
     * @param arguments the CreateAutoMLJob request
     * @return the last stage
     */
    public Builder arguments(AutoMlArguments arguments) {
      return new Builder(told(arguments().putAll(arguments)));
    }
  }

  /** The last stage: nothing is required any more. */
  public static final class Builder extends AutoMlMembers<Builder> {
    Builder(StepSpec spec) {
      super(spec);
    }

    @Override
    protected Builder next(StepSpec spec) {
      return new Builder(spec);
    }

    /**
     * Adds data to validate with (InputDataConfig), instead of a part of the training data.
     *
     * @param s3Uri {@code s3://bucket/key}
     * @param target the column to predict
     * @return a builder that knows it
     */
    public Builder validation(String s3Uri, String target) {
      return validation(Values.s3Uri(s3Uri), Values.literal(target));
    }

    /**
     * Adds data to validate with (InputDataConfig), instead of a part of the training data.
     *
     * @param s3Uri {@code s3://bucket/key}
     * @param target the column to predict
     * @return a builder that knows it
     */
    public Builder validation(String s3Uri, StringValue target) {
      return validation(Values.s3Uri(s3Uri), target);
    }

    /**
     * Adds data to validate with (InputDataConfig), instead of a part of the training data.
     *
     * @param s3Uri where it lies
     * @param target the column to predict
     * @return a builder that knows it
     */
    public Builder validation(S3UriValue s3Uri, String target) {
      return validation(s3Uri, Values.literal(target));
    }

    /**
     * Adds data to validate with (InputDataConfig), instead of a part of the training data.
     *
     * @param s3Uri where it lies
     * @param target the column to predict
     * @return a builder that knows it
     */
    public Builder validation(S3UriValue s3Uri, StringValue target) {
      return withArguments(
          arguments()
              .append(
                  List.of("InputDataConfig"),
                  channel(s3Uri, target).channelType("validation").build().expression()));
    }

    /**
     * Sets how the models are found (AutoMLJobConfig.Mode), instead of by ensembling. Only of an
     * ensembling job can a pipeline read the best model.
     *
     * @param mode how
     * @return a builder that knows it
     */
    public Builder mode(AutoMLMode mode) {
      return withArguments(arguments().put(List.of(CONFIG, "Mode"), new Literal(mode.wireName())));
    }

    /**
     * Sets the metric to be best at (AutoMLJobObjective.MetricName).
     *
     * @param metric for example {@link AutoMLMetricEnum#AUC}
     * @return a builder that knows it
     */
    public Builder objective(AutoMLMetricEnum metric) {
      return withArguments(
          arguments()
              .put(List.of("AutoMLJobObjective", "MetricName"), new Literal(metric.wireName())));
    }

    /**
     * Sets where the candidates go (OutputDataConfig.S3OutputPath), instead of the pipeline's
     * bucket.
     *
     * @param s3Uri {@code s3://bucket/key}
     * @return a builder that knows it
     */
    public Builder outputPath(String s3Uri) {
      return outputPath(Values.s3Uri(s3Uri));
    }

    /**
     * Sets where the candidates go (OutputDataConfig.S3OutputPath), instead of the pipeline's
     * bucket.
     *
     * @param s3Uri a location in S3
     * @return a builder that knows it
     */
    public Builder outputPath(S3UriValue s3Uri) {
      return withArguments(arguments().put(OUTPUT_PATH, s3Uri.expression()));
    }

    /**
     * Sets how many candidates there may be (CompletionCriteria.MaxCandidates).
     *
     * @param count at most 750
     * @return a builder that knows it
     */
    public Builder maxCandidates(long count) {
      return criterion("MaxCandidates", new Literal(count));
    }

    /**
     * Sets how long the whole job may run (CompletionCriteria.MaxAutoMLJobRuntimeInSeconds).
     *
     * @param time whole seconds
     * @return a builder that knows it
     */
    public Builder maxRuntime(Duration time) {
      return criterion("MaxAutoMLJobRuntimeInSeconds", new Literal(time.toSeconds()));
    }

    /**
     * Sets how long one candidate may take (CompletionCriteria.MaxRuntimePerTrainingJobInSeconds).
     *
     * @param time whole seconds
     * @return a builder that knows it
     */
    public Builder maxRuntimePerCandidate(Duration time) {
      return criterion("MaxRuntimePerTrainingJobInSeconds", new Literal(time.toSeconds()));
    }

    /**
     * Sets which part of the training data is for validation (DataSplitConfig.ValidationFraction),
     * when there is none of its own.
     *
     * @param fraction between 0 and 1
     * @return a builder that knows it
     */
    public Builder validationFraction(double fraction) {
      return withArguments(
          arguments()
              .put(
                  List.of(CONFIG, "DataSplitConfig", "ValidationFraction"), new Literal(fraction)));
    }

    /**
     * Sets the key that encrypts the candidates (OutputDataConfig.KmsKeyId).
     *
     * @param key a key's id, ARN or alias
     * @return a builder that knows it
     */
    public Builder outputKmsKey(String key) {
      return withArguments(
          arguments().put(List.of("OutputDataConfig", "KmsKeyId"), new Literal(key)));
    }

    /**
     * Sets network and encryption of the job (AutoMLJobConfig.SecurityConfig).
     *
     * @param config network, key, encryption of the traffic
     * @return a builder that knows it
     */
    public Builder securityConfig(AutoMLSecurityConfig config) {
      return withArguments(
          arguments().put(List.of(CONFIG, AutoMlLowering.SECURITY), config.expression()));
    }

    /**
     * Sets which columns there are and what each holds
     * (CandidateGenerationConfig.FeatureSpecificationS3Uri).
     *
     * @param s3Uri a JSON file, {@code s3://bucket/key}
     * @return a builder that knows it
     */
    public Builder featureSpecification(String s3Uri) {
      return featureSpecification(Values.s3Uri(s3Uri));
    }

    /**
     * Sets which columns there are and what each holds
     * (CandidateGenerationConfig.FeatureSpecificationS3Uri).
     *
     * @param s3Uri a JSON file
     * @return a builder that knows it
     */
    public Builder featureSpecification(S3UriValue s3Uri) {
      return withArguments(
          arguments()
              .put(
                  List.of(CONFIG, "CandidateGenerationConfig", "FeatureSpecificationS3Uri"),
                  s3Uri.expression()));
    }

    /**
     * Makes the step.
     *
     * @return the step
     */
    public AutoMlStep build() {
      return new AutoMlStep(spec());
    }

    private Builder criterion(String member, Expression value) {
      return withArguments(arguments().put(List.of(CONFIG, "CompletionCriteria", member), value));
    }
  }

  private static AutoMLChannel.Builder channel(S3UriValue s3Uri, StringValue target) {
    return AutoMLChannel.builder()
        .targetAttributeName(target)
        .dataSource(
            AutoMLDataSource.builder()
                .s3DataSource(
                    AutoMLS3DataSource.builder().s3DataType("S3Prefix").s3Uri(s3Uri).build())
                .build());
  }
}
