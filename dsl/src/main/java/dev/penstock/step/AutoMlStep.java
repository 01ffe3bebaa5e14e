package dev.penstock.step;

import dev.penstock.expression.Expression.Literal;
import dev.penstock.internal.BestContainerVariables;
import dev.penstock.model.PropertyPath;
import dev.penstock.model.Settings;
import dev.penstock.model.sagemaker.AutoMLChannel;
import dev.penstock.model.sagemaker.AutoMLContainerDefinitionProperties;
import dev.penstock.model.sagemaker.AutoMLMode;
import dev.penstock.model.sagemaker.AutoMlArguments;
import dev.penstock.model.sagemaker.AutoMlProperties;
import dev.penstock.model.sagemaker.ContainerDefinition;
import dev.penstock.model.sagemaker.ModelPackageContainerDefinition;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Values;
import java.util.List;

/** A search of the service's own for the best model of tabular data. */
public final class AutoMlStep extends Step implements ForEachBody<AutoMlProperties> {
  static final String CONFIG = "AutoMLJobConfig";
  static final List<String> OUTPUT_PATH = List.of("OutputDataConfig", "S3OutputPath");

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
    return new DataRequired(StepSpec.of(StepType.AUTO_ML, name, AutoMlLowering.PLAIN));
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
    for (String variable : BestContainerVariables.NAMES) {
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
    for (String variable : BestContainerVariables.NAMES) {
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
     * Sets the data (InputDataConfig): CSV or Parquet files below a prefix.
     *
     * @param s3Uri {@code s3://bucket/key}
     * @param target the column to predict
     * @return the last stage
     */
    public Builder input(String s3Uri, String target) {
      return input(Values.s3Uri(s3Uri), Values.literal(target));
    }

    /**
     * Sets the data (InputDataConfig): CSV or Parquet files below a prefix.
     *
     * @param s3Uri {@code s3://bucket/key}
     * @param target the column to predict
     * @return the last stage
     */
    public Builder input(String s3Uri, StringValue target) {
      return input(Values.s3Uri(s3Uri), target);
    }

    /**
     * Sets the data (InputDataConfig): CSV or Parquet files below a prefix.
     *
     * @param s3Uri where it lies
     * @param target the column to predict
     * @return the last stage
     */
    public Builder input(S3UriValue s3Uri, String target) {
      return input(s3Uri, Values.literal(target));
    }

    /**
     * Sets the data (InputDataConfig): CSV or Parquet files below a prefix.
     *
     * @param s3Uri where it lies
     * @param target the column to predict
     * @return the last stage
     */
    public Builder input(S3UriValue s3Uri, StringValue target) {
      return channels(AutoMlOptions.channel(s3Uri, target).build());
    }

    /**
     * Sets the data to learn from (InputDataConfig), where there is other data to validate with.
     *
     * @param s3Uri {@code s3://bucket/key}
     * @param target the column to predict
     * @return the last stage; see {@link AutoMlOptions#validation(S3UriValue, String)}
     */
    public Builder training(String s3Uri, String target) {
      return training(Values.s3Uri(s3Uri), Values.literal(target));
    }

    /**
     * Sets the data to learn from (InputDataConfig), where there is other data to validate with.
     *
     * @param s3Uri {@code s3://bucket/key}
     * @param target the column to predict
     * @return the last stage; see {@link AutoMlOptions#validation(S3UriValue, String)}
     */
    public Builder training(String s3Uri, StringValue target) {
      return training(Values.s3Uri(s3Uri), target);
    }

    /**
     * Sets the data to learn from (InputDataConfig), where there is other data to validate with.
     *
     * @param s3Uri where it lies
     * @param target the column to predict
     * @return the last stage; see {@link AutoMlOptions#validation(S3UriValue, String)}
     */
    public Builder training(S3UriValue s3Uri, String target) {
      return training(s3Uri, Values.literal(target));
    }

    /**
     * Sets the data to learn from (InputDataConfig), where there is other data to validate with.
     *
     * @param s3Uri where it lies
     * @param target the column to predict
     * @return the last stage; see {@link AutoMlOptions#validation(S3UriValue, String)}
     */
    public Builder training(S3UriValue s3Uri, StringValue target) {
      return channels(AutoMlOptions.channel(s3Uri, target).channelType("training").build());
    }

    /**
     * Sets the data in full (InputDataConfig).
     *
     * @param channels the data to learn from, and to validate with
     * @return the last stage
     */
    public Builder channels(AutoMLChannel... channels) {
      Settings settings =
          arguments()
              .putStructures("InputDataConfig", channels)
              .orElse(List.of(CONFIG, "Mode"), new Literal(AutoMLMode.ENSEMBLING.wireName()));
      return new Builder(told().withArguments(settings).withLowering(AutoMlLowering.CONCISE));
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
  public static final class Builder extends AutoMlOptions<Builder> {
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
    public AutoMlStep build() {
      return new AutoMlStep(spec());
    }
  }
}
