package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import dev.penstock.value.Values;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a processing step takes beside image and instances: the short forms; the members of the request, one by one, are
 * {@link ProcessingMembers}.
 *
 * @param <S> the stage itself
 */
public abstract class ProcessingOptions<S extends ProcessingOptions<S>>
    extends ProcessingMembers<S> {
  static final List<String> IMAGE = List.of("AppSpecification", "ImageUri");
  static final List<String> INSTANCE_COUNT =
      List.of("ProcessingResources", "ClusterConfig", "InstanceCount");
  static final List<String> INSTANCE_TYPE =
      List.of("ProcessingResources", "ClusterConfig", "InstanceType");

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
    String name = s3Uri.substring(s3Uri.lastIndexOf('/') + 1);
    return script(null, Values.s3Uri(s3Uri), name);
  }

  /**
   * Sets the script that the container runs, with {@code python3}.
   *
   * @param s3Uri where it lies
   * @param fileName the name of its file, which a location known only at run time does not tell
   * @return a builder that knows it
   */
  public final S script(S3UriValue s3Uri, String fileName) {
    return script(null, s3Uri, fileName);
  }

  /**
   * Sets the script that the container runs, with {@code python3}: a file on this machine that is uploaded at deploy.
   *
   * @param file the file; its content and name decide where it lies in S3
   * @return a builder that knows it
   */
  public final S script(Path file) {
    return script(file, null, String.valueOf(file.getFileName()));
  }

  /**
   * Sets what runs the script, instead of {@code python3}.
   *
   * @param command the program and its own arguments, for example {@code "python3", "-v"}
   * @return a builder that knows it
   */
  public final S command(String... command) {
    Script script = spec().script();
    return next(
        told()
            .withCommand(List.of(command)));
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
    return next(ProcessingContracts.input(told(), name, s3Uri, localPath));
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
}
