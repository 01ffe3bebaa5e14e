package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.Settings;
import dev.penstock.model.Structure;
import dev.penstock.model.sagemaker.Channel;
import dev.penstock.model.sagemaker.MetricDefinition;
import dev.penstock.model.sagemaker.TrainingInputMode;
import dev.penstock.value.Json;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.Value;
import dev.penstock.value.Values;
import java.time.Duration;
import java.util.List;

/**
 * What a tuning algorithm takes beside image, instances and objective.
 *
 * @param <S> the builder itself
 */
public abstract class TuningAlgorithmOptions<S extends TuningAlgorithmOptions<S>>
    extends TuningRangeOptions<S> {
  TuningAlgorithmOptions(Settings settings) {
    super(settings);
  }

  /**
   * Sets a hyperparameter that is not searched (StaticHyperParameters). It travels as a string.
   *
   * @param name at most 256 characters
   * @param value its value
   * @return a builder that knows it
   */
  public final S hyperparameter(String name, String value) {
    return hyperparameter(name, Values.literal(value));
  }

  /**
   * Sets a hyperparameter that is not searched (StaticHyperParameters). It travels as a string.
   *
   * @param name at most 256 characters
   * @param value its value
   * @return a builder that knows it
   */
  public final S hyperparameter(String name, long value) {
    return hyperparameter(name, Values.literal(value));
  }

  /**
   * Sets a hyperparameter that is not searched (StaticHyperParameters). It travels as a string.
   *
   * @param name at most 256 characters
   * @param value its value, written as Python's {@code str} does
   * @return a builder that knows it
   */
  public final S hyperparameter(String name, double value) {
    return hyperparameter(name, Values.literal(value));
  }

  /**
   * Sets a hyperparameter that is not searched (StaticHyperParameters). It travels as a string.
   *
   * @param name at most 256 characters
   * @param value its value, written as Python's {@code str} does
   * @return a builder that knows it
   */
  public final S hyperparameter(String name, boolean value) {
    return hyperparameter(name, Values.literal(value));
  }

  /**
   * Sets a hyperparameter that is not searched (StaticHyperParameters). It travels as a string.
   *
   * @param name at most 256 characters
   * @param value its value, written as Python's {@code str} does
   * @return a builder that knows it
   */
  public final S hyperparameter(String name, Value<?> value) {
    return put(List.of("StaticHyperParameters", name), value.asString().expression());
  }

  /**
   * Adds a channel of whatever lies below a prefix (InputDataConfig).
   *
   * @param name the channel's name, unique in the algorithm
   * @param s3Uri where the data lies, {@code s3://bucket/key}
   * @return a builder that knows it
   */
  public final S channel(String name, String s3Uri) {
    return channel(name, Values.s3Uri(s3Uri));
  }

  /**
   * Adds a channel of whatever lies below a prefix (InputDataConfig).
   *
   * @param name the channel's name, unique in the algorithm
   * @param s3Uri where the data lies
   * @return a builder that knows it
   */
  public final S channel(String name, S3UriValue s3Uri) {
    return channel(name, TrainingInput.s3(s3Uri));
  }

  /**
   * Adds a channel of whatever lies below a prefix (InputDataConfig).
   *
   * @param name the channel's name, unique in the algorithm
   * @param s3Uri where the data lies, {@code s3://bucket/key}
   * @param contentType the MIME type of the data, for example {@code text/csv}
   * @return a builder that knows it
   */
  public final S channel(String name, String s3Uri, String contentType) {
    return channel(name, Values.s3Uri(s3Uri), contentType);
  }

  /**
   * Adds a channel of whatever lies below a prefix (InputDataConfig).
   *
   * @param name the channel's name, unique in the algorithm
   * @param s3Uri where the data lies
   * @param contentType the MIME type of the data, for example {@code text/csv}
   * @return a builder that knows it
   */
  public final S channel(String name, S3UriValue s3Uri, String contentType) {
    return channel(name, TrainingInput.s3(s3Uri).contentType(contentType));
  }

  /**
   * Adds a channel with an input of its own form: a manifest, a file system, other modes
   * (InputDataConfig).
   *
   * @param name the channel's name, unique in the algorithm
   * @param input the data and how it reaches the containers
   * @return a builder that knows it
   */
  public final S channel(String name, TrainingInput input) {
    return append("InputDataConfig", input.channel(name));
  }

  /**
   * Adds a channel in full: manifests, file systems, other modes (InputDataConfig).
   *
   * @param channel the channel
   * @return a builder that knows it
   */
  public final S channel(Channel channel) {
    return append("InputDataConfig", channel.expression());
  }

  /**
   * Adds a metric that the service finds in the log (AlgorithmSpecification.MetricDefinitions).
   *
   * @param name the metric's name
   * @param regex a regular expression whose first group is the value
   * @return a builder that knows it
   */
  public final S metric(String name, String regex) {
    return with(
        settings()
            .append(
                List.of("AlgorithmSpecification", "MetricDefinitions"),
                MetricDefinition.builder().name(name).regex(regex).build().expression()));
  }

  /**
   * Sets where the models go (OutputDataConfig.S3OutputPath), instead of the pipeline's bucket.
   *
   * @param s3Uri {@code s3://bucket/key}
   * @return a builder that knows it
   */
  public final S outputPath(String s3Uri) {
    return outputPath(Values.s3Uri(s3Uri));
  }

  /**
   * Sets where the models go (OutputDataConfig.S3OutputPath), instead of the pipeline's bucket.
   *
   * @param s3Uri a location in S3
   * @return a builder that knows it
   */
  public final S outputPath(S3UriValue s3Uri) {
    return put(TuningAlgorithm.OUTPUT_PATH, s3Uri.expression());
  }

  /**
   * Sets how long each job may run (StoppingCondition.MaxRuntimeInSeconds), instead of a day.
   *
   * @param time whole seconds
   * @return a builder that knows it
   */
  public final S maxRuntime(Duration time) {
    return put(TrainingOptions.MAX_RUNTIME, new Literal(time.toSeconds()));
  }

  /**
   * Trains on spot instances (EnableManagedSpotTraining).
   *
   * @param maxWait how long each job may wait for instances and train, at least its maximum run
   *     time (StoppingCondition.MaxWaitTimeInSeconds)
   * @return a builder that knows it
   */
  public final S spot(Duration maxWait) {
    return with(
        settings()
            .put("EnableManagedSpotTraining", true)
            .put(
                List.of("StoppingCondition", "MaxWaitTimeInSeconds"),
                new Literal(maxWait.toSeconds())));
  }

  /**
   * Sets where checkpoints go (CheckpointConfig.S3Uri).
   *
   * @param s3Uri {@code s3://bucket/key}
   * @return a builder that knows it
   */
  public final S checkpoints(String s3Uri) {
    return checkpoints(Values.s3Uri(s3Uri));
  }

  /**
   * Sets where checkpoints go (CheckpointConfig.S3Uri).
   *
   * @param s3Uri a location in S3
   * @return a builder that knows it
   */
  public final S checkpoints(S3UriValue s3Uri) {
    return put(List.of("CheckpointConfig", "S3Uri"), s3Uri.expression());
  }

  /**
   * Sets how the data reaches the containers (AlgorithmSpecification.TrainingInputMode), instead of
   * {@code File}.
   *
   * @param mode {@code File}, {@code Pipe} or {@code FastFile}
   * @return a builder that knows it
   */
  public final S inputMode(TrainingInputMode mode) {
    return put(TuningAlgorithm.INPUT_MODE, new Literal(mode.wireName()));
  }

  /**
   * Sets the volume of each instance (VolumeSizeInGB), instead of 30.
   *
   * @param gigabytes at least 1
   * @return a builder that knows it
   */
  public final S volumeSizeInGB(long gigabytes) {
    return put(List.of(TuningAlgorithm.RESOURCES, "VolumeSizeInGB"), new Literal(gigabytes));
  }

  /**
   * Adds a variable to the containers' environment (Environment).
   *
   * @param name the variable's name
   * @param value its value
   * @return a builder that knows it
   */
  public final S environment(String name, String value) {
    return environment(name, Values.literal(value));
  }

  /**
   * Adds a variable to the containers' environment (Environment).
   *
   * @param name the variable's name
   * @param value its value
   * @return a builder that knows it
   */
  public final S environment(String name, Value<?> value) {
    return put(List.of("Environment", name), value.expression());
  }

  /**
   * Sets any other member of the service's HyperParameterTrainingJobDefinition.
   *
   * @param member the name on the wire, for example {@code EnableNetworkIsolation}
   * @param value the value
   * @return a builder that knows it
   */
  public final S set(String member, Value<?> value) {
    return with(settings().put(member, value));
  }

  /**
   * Sets any other member of the service's HyperParameterTrainingJobDefinition.
   *
   * @param member the name on the wire, for example {@code VpcConfig}
   * @param value the value
   * @return a builder that knows it
   */
  public final S set(String member, Structure value) {
    return with(settings().put(member, value));
  }

  /**
   * Sets any other member of the service's HyperParameterTrainingJobDefinition.
   *
   * @param member the name on the wire
   * @param value an object or an array
   * @return a builder that knows it
   */
  public final S set(String member, Json value) {
    return with(settings().put(member, value));
  }

  private S put(List<String> path, Expression value) {
    return with(settings().put(path, value));
  }

  private S append(String member, Expression value) {
    return with(settings().append(List.of(member), value));
  }
}
