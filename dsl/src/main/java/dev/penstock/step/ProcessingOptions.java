package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.Settings;
import dev.penstock.model.sagemaker.ProcessingInput;
import dev.penstock.model.sagemaker.ProcessingOutput;
import dev.penstock.model.sagemaker.ProcessingS3UploadMode;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.Value;
import dev.penstock.value.Values;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a processing step takes beside image and instances, in short. Every member of the request
 * has a method too: see {@link ProcessingMembers}.
 *
 * @param <S> the stage itself
 */
public abstract class ProcessingOptions<S extends ProcessingOptions<S>>
    extends ProcessingMembers<S> {
  private static final List<String> CONTAINER_ARGUMENTS =
      List.of("AppSpecification", "ContainerArguments");
  private static final List<String> ENTRYPOINT = List.of("AppSpecification", "ContainerEntrypoint");

  /**
   * For generated code.
   *
   * @param spec what the builder was told so far
   */
  protected ProcessingOptions(StepSpec spec) {
    super(spec);
  }

  /**
   * Sets the script that the container runs, with {@code python3}.
   *
   * @param s3Uri where it lies, {@code s3://bucket/folder/script.py}
   * @return a builder that knows it
   */
  public final S script(String s3Uri) {
    return script(Values.s3Uri(s3Uri), s3Uri.substring(s3Uri.lastIndexOf('/') + 1));
  }

  /**
   * Sets the script that the container runs, with {@code python3}.
   *
   * @param s3Uri where it lies
   * @param fileName the name of its file, which a location known only at run time does not tell
   * @return a builder that knows it
   */
  public final S script(S3UriValue s3Uri, String fileName) {
    return next(told().withScript(new Script(null, s3Uri, fileName)));
  }

  /**
   * Sets the script that the container runs, with {@code python3}: a file on this machine, uploaded
   * at deploy.
   *
   * @param file the file; its content and name decide where it lies in S3
   * @return a builder that knows it
   */
  public final S script(Path file) {
    return next(told().withScript(new Script(file, null, String.valueOf(file.getFileName()))));
  }

  /**
   * Sets what runs the script, instead of {@code python3}.
   *
   * @param command the program and its own arguments, for example {@code "python3", "-v"}
   * @return a builder that knows it
   */
  public final S command(String... command) {
    return next(told().withCommand(command));
  }

  /**
   * Sets what the container runs (AppSpecification.ContainerEntrypoint) when there is no script.
   *
   * @param entrypoint the program and its own arguments
   * @return a builder that knows it
   */
  public final S entrypoint(String... entrypoint) {
    return withArguments(arguments().put(ENTRYPOINT, texts(entrypoint)));
  }

  /**
   * Adds to what the program is started with (AppSpecification.ContainerArguments).
   *
   * @param arguments at most 100 in all, each at most 256 characters
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
   * Adds to what the program is started with (AppSpecification.ContainerArguments).
   *
   * @param arguments at most 100 in all; anything but text is passed on as the service writes it
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
   * Adds an input: what lies there is brought to the container before it starts.
   *
   * @param name the input's name, unique in the step
   * @param s3Uri where the data lies
   * @param localPath where the container finds it, for example {@code /opt/ml/processing/input}
   * @return a builder that knows it
   */
  public final S input(String name, S3UriValue s3Uri, String localPath) {
    return next(ProcessingShapes.input(told(), name, s3Uri, localPath));
  }

  /**
   * Adds an input: what lies there is brought to the container before it starts.
   *
   * @param name the input's name, unique in the step
   * @param s3Uri where the data lies, {@code s3://bucket/key}
   * @param localPath where the container finds it, for example {@code /opt/ml/processing/input}
   * @return a builder that knows it
   */
  public final S input(String name, String s3Uri, String localPath) {
    return input(name, Values.s3Uri(s3Uri), localPath);
  }

  /**
   * Adds an input in full: other modes, or a dataset definition.
   *
   * @param input the input
   * @return a builder that knows it
   */
  public final S input(ProcessingInput input) {
    return withArguments(arguments().append(ProcessingShapes.INPUTS, input.expression()));
  }

  /**
   * Adds an output, brought to a location of this execution's own when the container ends.
   *
   * @param name the output's name, unique in the step
   * @param localPath where the container writes it, for example {@code /opt/ml/processing/train}
   * @return a builder that knows it
   */
  public final S output(String name, String localPath) {
    return output(name, localPath, ProcessingS3UploadMode.END_OF_JOB);
  }

  /**
   * Adds an output, brought to a location of this execution's own.
   *
   * @param name the output's name, unique in the step
   * @param localPath where the container writes it, for example {@code /opt/ml/processing/train}
   * @param mode when it is brought: when the container ends, or while it runs
   * @return a builder that knows it
   */
  public final S output(String name, String localPath, ProcessingS3UploadMode mode) {
    return next(ProcessingShapes.output(told(), name, localPath, mode));
  }

  /**
   * Adds an output, brought to a location of its own when the container ends.
   *
   * @param name the output's name, unique in the step
   * @param localPath where the container writes it, for example {@code /opt/ml/processing/train}
   * @param s3Uri where it is brought
   * @return a builder that knows it
   */
  public final S output(String name, String localPath, S3UriValue s3Uri) {
    return next(ProcessingShapes.output(told(), name, localPath, s3Uri));
  }

  /**
   * Adds an output, brought to a location of its own when the container ends.
   *
   * @param name the output's name, unique in the step
   * @param localPath where the container writes it, for example {@code /opt/ml/processing/train}
   * @param s3Uri where it is brought, {@code s3://bucket/key}
   * @return a builder that knows it
   */
  public final S output(String name, String localPath, String s3Uri) {
    return output(name, localPath, Values.s3Uri(s3Uri));
  }

  /**
   * Says where an output is brought that is declared already, as those of a contract are, instead
   * of a location of this execution's own.
   *
   * @param name the output's name
   * @param s3Uri where it is brought, {@code s3://bucket/key}
   * @return a builder that knows it
   */
  public final S outputLocation(String name, String s3Uri) {
    return outputLocation(name, Values.s3Uri(s3Uri));
  }

  /**
   * Says where an output is brought that is declared already, as those of a contract are, instead
   * of a location of this execution's own.
   *
   * @param name the output's name
   * @param s3Uri where it is brought
   * @return a builder that knows it
   */
  public final S outputLocation(String name, S3UriValue s3Uri) {
    Map<String, Expression> locations = new LinkedHashMap<>(spec().outputLocations());
    locations.put(name, s3Uri.expression());
    return next(told().withOutputLocations(locations));
  }

  /**
   * Adds an output in full: other modes, or a feature store.
   *
   * @param output the output
   * @return a builder that knows it
   */
  public final S output(ProcessingOutput output) {
    return withArguments(arguments().append(ProcessingShapes.OUTPUTS, output.expression()));
  }

  /**
   * Declares a JSON file in an output, for conditions and other steps to read values of.
   *
   * @param name the property file's name, unique in the step
   * @param outputName the output that holds it
   * @param filePath the file, relative to the output
   * @return a builder that knows it
   */
  public final S propertyFile(String name, String outputName, String filePath) {
    return next(ProcessingShapes.propertyFile(told(), name, outputName, filePath));
  }

  /**
   * Sets the volume of each instance (VolumeSizeInGB), instead of 30.
   *
   * @param gigabytes at least 1
   * @return a builder that knows it
   */
  public final S volumeSizeInGB(long gigabytes) {
    return withArguments(arguments().put(ProcessingShapes.VOLUME_SIZE, new Literal(gigabytes)));
  }

  /**
   * Sets the volume of each instance (VolumeSizeInGB), instead of 30.
   *
   * @param gigabytes at least 1
   * @return a builder that knows it
   */
  public final S volumeSizeInGB(IntegerValue gigabytes) {
    return withArguments(arguments().put(ProcessingShapes.VOLUME_SIZE, gigabytes.expression()));
  }

  /**
   * Sets how long the job may run (StoppingCondition.MaxRuntimeInSeconds).
   *
   * @param time whole seconds
   * @return a builder that knows it
   */
  public final S maxRuntime(Duration time) {
    return withArguments(
        arguments()
            .put(
                List.of("StoppingCondition", "MaxRuntimeInSeconds"),
                new Literal(time.toSeconds())));
  }

  private static ArrayExpression texts(String... values) {
    return new ArrayExpression(Arrays.stream(values).<Expression>map(Literal::new).toList());
  }
}
