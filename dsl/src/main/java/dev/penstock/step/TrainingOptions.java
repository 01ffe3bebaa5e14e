package dev.penstock.step;

import dev.penstock.algorithm.Hyperparameter;
import dev.penstock.algorithm.HyperparameterSet;
import dev.penstock.algorithm.HyperparameterValues;
import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.Settings;
import dev.penstock.model.sagemaker.Channel;
import dev.penstock.model.sagemaker.MetricDefinition;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import dev.penstock.value.Values;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a training step takes beside algorithm and instances, in short. Every member of the request
 * has a method too: see {@link TrainingMembers}.
 *
 * @param <S> the stage itself
 */
public abstract class TrainingOptions<S extends TrainingOptions<S>> extends TrainingMembers<S> {
  static final List<String> INPUT_MODE = List.of("AlgorithmSpecification", "TrainingInputMode");
  static final List<String> MAX_RUNTIME = List.of("StoppingCondition", "MaxRuntimeInSeconds");
  static final Literal DAY = new Literal(86400L);
  static final List<String> VOLUME_SIZE = List.of("ResourceConfig", "VolumeSizeInGB");
  static final List<String> OUTPUT_PATH = List.of("OutputDataConfig", "S3OutputPath");
  private static final List<String> ENTRYPOINT =
      List.of("AlgorithmSpecification", "ContainerEntrypoint");
  private static final List<String> CONTAINER_ARGUMENTS =
      List.of("AlgorithmSpecification", "ContainerArguments");

  /**
   * For generated code.
   *
   * @param spec what the builder was told so far
   */
  protected TrainingOptions(StepSpec spec) {
    super(spec);
  }

  /**
   * Sets a hyperparameter (HyperParameters). It travels as a string.
   *
   * @param name at most 256 characters
   * @param value its value
   * @return a builder that knows it
   */
  public final S hyperparameter(String name, String value) {
    return hyperparameterText(name, new Literal(value));
  }

  /**
   * Sets a hyperparameter (HyperParameters). It travels as a string.
   *
   * @param name at most 256 characters
   * @param value its value, written as Python's {@code str} does
   * @return a builder that knows it
   */
  public final S hyperparameter(String name, long value) {
    return hyperparameterText(name, new Literal(value));
  }

  /**
   * Sets a hyperparameter (HyperParameters). It travels as a string.
   *
   * @param name at most 256 characters
   * @param value its value, written as Python's {@code str} does
   * @return a builder that knows it
   */
  public final S hyperparameter(String name, double value) {
    return hyperparameterText(name, new Literal(value));
  }

  /**
   * Sets a hyperparameter (HyperParameters). It travels as a string.
   *
   * @param name at most 256 characters
   * @param value its value, written as Python's {@code str} does
   * @return a builder that knows it
   */
  public final S hyperparameter(String name, boolean value) {
    return hyperparameterText(name, new Literal(value));
  }

  /**
   * Sets a hyperparameter (HyperParameters). It travels as a string.
   *
   * @param name at most 256 characters
   * @param value its value, written as Python's {@code str} does
   * @return a builder that knows it
   */
  public final S hyperparameter(String name, Value<?> value) {
    return hyperparameterText(name, value.expression());
  }

  /**
   * Runs a script of one's own in a framework image (script mode). The folder is packed and
   * uploaded at deploy; its content and the names in it decide where it lies in S3. Hyperparameters
   * that are set one by one travel as JSON then, as the image expects.
   *
   * @param folder the folder with the code; {@code requirements.txt} in it is installed
   * @param entryPoint the script, relative to the folder, for example {@code train.py}
   * @return a builder that knows it
   */
  public final S sourceDir(Path folder, String entryPoint) {
    return next(told().withSourceCode(new SourceCode(folder, null, entryPoint)));
  }

  /**
   * Runs a script of one's own in a framework image (script mode). Hyperparameters that are set one
   * by one travel as JSON then, as the image expects.
   *
   * @param archive where the packed code lies, {@code s3://bucket/key/sourcedir.tar.gz}
   * @param entryPoint the script, relative to the archive, for example {@code train.py}
   * @return a builder that knows it
   */
  public final S sourceDir(String archive, String entryPoint) {
    return sourceDir(Values.s3Uri(archive), entryPoint);
  }

  /**
   * Runs a script of one's own in a framework image (script mode). Hyperparameters that are set one
   * by one travel as JSON then, as the image expects.
   *
   * @param archive where the packed code lies
   * @param entryPoint the script, relative to the archive, for example {@code train.py}
   * @return a builder that knows it
   */
  public final S sourceDir(S3UriValue archive, String entryPoint) {
    return next(told().withSourceCode(new SourceCode(null, archive, entryPoint)));
  }

  /**
   * Sets the hyperparameters of an algorithm whose own are known (HyperParameters), such as {@code
   * XgBoostHyperparameters}. Those that are set twice, here or one by one, keep their last value;
   * bounds are checked at compile either way.
   *
   * @param set the hyperparameters that were set
   * @return a builder that knows it
   */
  public final S hyperparameters(HyperparameterSet set) {
    HyperparameterValues values = set.values();
    Settings all = arguments();
    for (Map.Entry<String, StringValue> value : values.asMap().entrySet()) {
      all =
          all.put(
              List.of(HyperparameterBounds.MEMBER, value.getKey()), value.getValue().expression());
    }
    Map<String, Hyperparameter> known = new LinkedHashMap<>(spec().hyperparameters());
    values.declared().forEach(each -> known.put(each.name(), each));
    return next(told().withArguments(all).withHyperparameters(known));
  }

  /**
   * Adds a channel of CSV files, images or whatever lies below a prefix (InputDataConfig).
   *
   * @param name the channel's name, unique in the step
   * @param s3Uri where the data lies
   * @return a builder that knows it
   */
  public final S channel(String name, S3UriValue s3Uri) {
    return channel(name, TrainingInput.s3(s3Uri));
  }

  /**
   * Adds a channel of whatever lies below a prefix (InputDataConfig).
   *
   * @param name the channel's name, unique in the step
   * @param s3Uri where the data lies, {@code s3://bucket/key}
   * @return a builder that knows it
   */
  public final S channel(String name, String s3Uri) {
    return channel(name, TrainingInput.s3(s3Uri));
  }

  /**
   * Adds a channel of whatever lies below a prefix (InputDataConfig).
   *
   * @param name the channel's name, unique in the step
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
   * @param name the channel's name, unique in the step
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
   * @param name the channel's name, unique in the step
   * @param input the data and how it reaches the containers
   * @return a builder that knows it
   */
  public final S channel(String name, TrainingInput input) {
    return withArguments(arguments().append(List.of("InputDataConfig"), input.channel(name)));
  }

  /**
   * Adds a channel with an input of its own form (InputDataConfig).
   *
   * @param name the channel's name, unique in the step
   * @param input the data and how it reaches the containers
   * @param contentType the MIME type of the data, unless the input says another
   * @return a builder that knows it
   */
  public final S channel(String name, TrainingInput input, String contentType) {
    return channel(name, input.orContentType(contentType));
  }

  /**
   * Adds a channel in full: manifests, file systems, other modes (InputDataConfig).
   *
   * @param channel the channel
   * @return a builder that knows it
   */
  public final S channel(Channel channel) {
    return withArguments(arguments().append(List.of("InputDataConfig"), channel.expression()));
  }

  /**
   * Sets where the model goes (OutputDataConfig.S3OutputPath), instead of the pipeline's bucket.
   *
   * @param s3Uri {@code s3://bucket/key}
   * @return a builder that knows it
   */
  public final S outputPath(String s3Uri) {
    return outputPath(Values.s3Uri(s3Uri));
  }

  /**
   * Sets where the model goes (OutputDataConfig.S3OutputPath), instead of the pipeline's bucket.
   *
   * @param s3Uri a location in S3
   * @return a builder that knows it
   */
  public final S outputPath(S3UriValue s3Uri) {
    return withArguments(arguments().put(OUTPUT_PATH, s3Uri.expression()));
  }

  /**
   * Sets how long the job may run (StoppingCondition.MaxRuntimeInSeconds), instead of a day.
   *
   * @param time whole seconds
   * @return a builder that knows it
   */
  public final S maxRuntime(Duration time) {
    return withArguments(arguments().put(MAX_RUNTIME, new Literal(time.toSeconds())));
  }

  /**
   * Trains on spot instances (EnableManagedSpotTraining). Without a checkpoint an interruption
   * loses the work.
   *
   * @param maxWait how long to wait for instances and train, at least the maximum run time
   *     (StoppingCondition.MaxWaitTimeInSeconds)
   * @return a builder that knows it
   */
  public final S spot(Duration maxWait) {
    return withArguments(
        arguments()
            .put("EnableManagedSpotTraining", true)
            .put(
                List.of("StoppingCondition", "MaxWaitTimeInSeconds"),
                new Literal(maxWait.toSeconds())));
  }

  /**
   * Sets how the data reaches the containers (AlgorithmSpecification.TrainingInputMode), instead of
   * {@code File}.
   *
   * @param mode {@code File}, {@code Pipe} or {@code FastFile}
   * @return a builder that knows it
   */
  public final S inputMode(dev.penstock.model.sagemaker.TrainingInputMode mode) {
    return withArguments(arguments().put(INPUT_MODE, new Literal(mode.wireName())));
  }

  /**
   * Sets the program that the container runs (AlgorithmSpecification.ContainerEntrypoint), instead
   * of its own.
   *
   * @param entrypoint the program and its first arguments
   * @return a builder that knows it
   */
  public final S entrypoint(String... entrypoint) {
    List<Expression> words = Arrays.stream(entrypoint).<Expression>map(Literal::new).toList();
    return withArguments(arguments().put(ENTRYPOINT, new ArrayExpression(words)));
  }

  /**
   * Adds arguments of the program (AlgorithmSpecification.ContainerArguments).
   *
   * @param arguments texts
   * @return a builder that knows it
   */
  public final S containerArguments(String... arguments) {
    Settings all = arguments();
    for (String argument : arguments) {
      all = all.append(CONTAINER_ARGUMENTS, new Literal(argument));
    }
    return withArguments(all);
  }

  /**
   * Adds arguments of the program (AlgorithmSpecification.ContainerArguments).
   *
   * @param arguments texts, or values that are known when the pipeline runs
   * @return a builder that knows it
   */
  public final S containerArguments(Value<?>... arguments) {
    Settings all = arguments();
    for (Value<?> argument : arguments) {
      all = all.append(CONTAINER_ARGUMENTS, argument.expression());
    }
    return withArguments(all);
  }

  /**
   * Adds a metric that the service finds in the log (AlgorithmSpecification.MetricDefinitions).
   *
   * @param name the metric's name
   * @param regex a regular expression whose first group is the value
   * @return a builder that knows it
   */
  public final S metric(String name, String regex) {
    return withArguments(
        arguments()
            .append(
                List.of("AlgorithmSpecification", "MetricDefinitions"),
                MetricDefinition.builder().name(name).regex(regex).build().expression()));
  }

  /**
   * Sets the volume of each instance (ResourceConfig.VolumeSizeInGB), instead of 30.
   *
   * @param gigabytes at least 1
   * @return a builder that knows it
   */
  public final S volumeSizeInGB(long gigabytes) {
    return withArguments(arguments().put(VOLUME_SIZE, new Literal(gigabytes)));
  }

  /**
   * Sets the volume of each instance (ResourceConfig.VolumeSizeInGB), instead of 30.
   *
   * @param gigabytes at least 1
   * @return a builder that knows it
   */
  public final S volumeSizeInGB(IntegerValue gigabytes) {
    return withArguments(arguments().put(VOLUME_SIZE, gigabytes.expression()));
  }

  /**
   * Turns the profiler off (ProfilerConfig.DisableProfiler).
   *
   * @return a builder that knows it
   */
  public final S disableProfiler() {
    return withArguments(
        arguments().put(List.of("ProfilerConfig", "DisableProfiler"), new Literal(true)));
  }

  private S hyperparameterText(String name, Expression value) {
    Expression text = StringValue.of(value).asString().expression();
    Map<String, Expression> given = new LinkedHashMap<>(spec().givenHyperparameters());
    given.put(name, value);
    return next(
        told()
            .withArguments(arguments().put(List.of(HyperparameterBounds.MEMBER, name), text))
            .withGivenHyperparameters(given));
  }
}
