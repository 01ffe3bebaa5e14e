package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.sagemaker.AutoMLChannel;
import dev.penstock.model.sagemaker.AutoMLDataSource;
import dev.penstock.model.sagemaker.AutoMLMetricEnum;
import dev.penstock.model.sagemaker.AutoMLMode;
import dev.penstock.model.sagemaker.AutoMLS3DataSource;
import dev.penstock.model.sagemaker.AutoMLSecurityConfig;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Values;
import java.time.Duration;
import java.util.List;

/**
 * What an AutoML step takes beside its data, in short. Every member of the request has a method
 * too: see {@link AutoMlMembers}.
 *
 * @param <S> the stage itself
 */
public abstract class AutoMlOptions<S extends AutoMlOptions<S>> extends AutoMlMembers<S> {
  /**
   * For generated code.
   *
   * @param spec what the builder was told so far
   */
  protected AutoMlOptions(StepSpec spec) {
    super(spec);
  }

  /**
   * Adds data to validate with (InputDataConfig), instead of a part of the training data.
   *
   * @param s3Uri {@code s3://bucket/key}
   * @param target the column to predict
   * @return a builder that knows it
   */
  public final S validation(String s3Uri, String target) {
    return validation(Values.s3Uri(s3Uri), Values.literal(target));
  }

  /**
   * Adds data to validate with (InputDataConfig), instead of a part of the training data.
   *
   * @param s3Uri {@code s3://bucket/key}
   * @param target the column to predict
   * @return a builder that knows it
   */
  public final S validation(String s3Uri, StringValue target) {
    return validation(Values.s3Uri(s3Uri), target);
  }

  /**
   * Adds data to validate with (InputDataConfig), instead of a part of the training data.
   *
   * @param s3Uri where it lies
   * @param target the column to predict
   * @return a builder that knows it
   */
  public final S validation(S3UriValue s3Uri, String target) {
    return validation(s3Uri, Values.literal(target));
  }

  /**
   * Adds data to validate with (InputDataConfig), instead of a part of the training data.
   *
   * @param s3Uri where it lies
   * @param target the column to predict
   * @return a builder that knows it
   */
  public final S validation(S3UriValue s3Uri, StringValue target) {
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
  public final S mode(AutoMLMode mode) {
    return withArguments(
        arguments().put(List.of(AutoMlStep.CONFIG, "Mode"), new Literal(mode.wireName())));
  }

  /**
   * Sets the metric to be best at (AutoMLJobObjective.MetricName).
   *
   * @param metric for example {@link AutoMLMetricEnum#AUC}
   * @return a builder that knows it
   */
  public final S objective(AutoMLMetricEnum metric) {
    return withArguments(
        arguments()
            .put(List.of("AutoMLJobObjective", "MetricName"), new Literal(metric.wireName())));
  }

  /**
   * Sets where the candidates go (OutputDataConfig.S3OutputPath), instead of the pipeline's bucket.
   *
   * @param s3Uri {@code s3://bucket/key}
   * @return a builder that knows it
   */
  public final S outputPath(String s3Uri) {
    return outputPath(Values.s3Uri(s3Uri));
  }

  /**
   * Sets where the candidates go (OutputDataConfig.S3OutputPath), instead of the pipeline's bucket.
   *
   * @param s3Uri a location in S3
   * @return a builder that knows it
   */
  public final S outputPath(S3UriValue s3Uri) {
    return withArguments(arguments().put(AutoMlStep.OUTPUT_PATH, s3Uri.expression()));
  }

  /**
   * Sets how many candidates there may be (CompletionCriteria.MaxCandidates).
   *
   * @param count at most 750
   * @return a builder that knows it
   */
  public final S maxCandidates(long count) {
    return criterion("MaxCandidates", new Literal(count));
  }

  /**
   * Sets how long the whole job may run (CompletionCriteria.MaxAutoMLJobRuntimeInSeconds).
   *
   * @param time whole seconds
   * @return a builder that knows it
   */
  public final S maxRuntime(Duration time) {
    return criterion("MaxAutoMLJobRuntimeInSeconds", new Literal(time.toSeconds()));
  }

  /**
   * Sets how long one candidate may take (CompletionCriteria.MaxRuntimePerTrainingJobInSeconds).
   *
   * @param time whole seconds
   * @return a builder that knows it
   */
  public final S maxRuntimePerCandidate(Duration time) {
    return criterion("MaxRuntimePerTrainingJobInSeconds", new Literal(time.toSeconds()));
  }

  /**
   * Sets which part of the training data is for validation (DataSplitConfig.ValidationFraction),
   * when there is none of its own.
   *
   * @param fraction between 0 and 1
   * @return a builder that knows it
   */
  public final S validationFraction(double fraction) {
    return withArguments(
        arguments()
            .put(
                List.of(AutoMlStep.CONFIG, "DataSplitConfig", "ValidationFraction"),
                new Literal(fraction)));
  }

  /**
   * Sets the key that encrypts the candidates (OutputDataConfig.KmsKeyId).
   *
   * @param key a key's id, ARN or alias
   * @return a builder that knows it
   */
  public final S outputKmsKey(String key) {
    return withArguments(
        arguments().put(List.of("OutputDataConfig", "KmsKeyId"), new Literal(key)));
  }

  /**
   * Sets network and encryption of the job (AutoMLJobConfig.SecurityConfig).
   *
   * @param config network, key, encryption of the traffic
   * @return a builder that knows it
   */
  public final S securityConfig(AutoMLSecurityConfig config) {
    return withArguments(
        arguments().put(List.of(AutoMlStep.CONFIG, AutoMlLowering.SECURITY), config.expression()));
  }

  /**
   * Sets which columns there are and what each holds
   * (CandidateGenerationConfig.FeatureSpecificationS3Uri).
   *
   * @param s3Uri a JSON file, {@code s3://bucket/key}
   * @return a builder that knows it
   */
  public final S featureSpecification(String s3Uri) {
    return featureSpecification(Values.s3Uri(s3Uri));
  }

  /**
   * Sets which columns there are and what each holds
   * (CandidateGenerationConfig.FeatureSpecificationS3Uri).
   *
   * @param s3Uri a JSON file
   * @return a builder that knows it
   */
  public final S featureSpecification(S3UriValue s3Uri) {
    return withArguments(
        arguments()
            .put(
                List.of(
                    AutoMlStep.CONFIG, "CandidateGenerationConfig", "FeatureSpecificationS3Uri"),
                s3Uri.expression()));
  }

  private S criterion(String member, Expression value) {
    return withArguments(
        arguments().put(List.of(AutoMlStep.CONFIG, "CompletionCriteria", member), value));
  }

  static AutoMLChannel.Builder channel(S3UriValue s3Uri, StringValue target) {
    return AutoMLChannel.builder()
        .targetAttributeName(target)
        .dataSource(
            AutoMLDataSource.builder()
                .s3DataSource(
                    AutoMLS3DataSource.builder().s3DataType("S3Prefix").s3Uri(s3Uri).build())
                .build());
  }
}
