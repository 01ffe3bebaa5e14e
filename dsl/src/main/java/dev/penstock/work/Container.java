package dev.penstock.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folders of a job's container, as the service lays them out. Below {@code /} in the container
 * itself, and below any other folder where the work is done without one. Immutable.
 */
public final class Container {
  private static final String CHANNELS = "/opt/ml/input/data/";
  private static final String HYPERPARAMETERS = "/opt/ml/input/config/hyperparameters.json";
  private static final String MODEL = "/opt/ml/model";
  private static final String OUTPUT = "/opt/ml/output";
  private static final String OUTPUT_DATA = OUTPUT + "/data";

  /** What is read of a training job, and of a processing job. */
  private static final List<String> REASONS = List.of("failure", "message");

  private final Path root;

  private Container(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /**
   * The container that this program runs in.
   *
   * @return the container, with its root at {@code /}
   */
  public static Container here() {
    return at(Path.of("/"));
  }

  /**
   * A container whose folders lie below a folder.
   *
   * @param root stands for {@code /}
   * @return the container
   */
  public static Container at(Path root) {
    return new Container(root);
  }

  /**
   * Returns where something lies.
   *
   * @param path an absolute path in the container, for example {@code /opt/ml/processing/input}
   * @return the same below the root
   * @throws IllegalArgumentException when the path leaves the root
   */
  public Path path(String path) {
    Path place = root.resolve(path.replaceFirst("^/+", "")).normalize();
    if (!place.startsWith(root)) {
      throw new IllegalArgumentException("the path " + path + " leaves the container");
    }
    return place;
  }

  /**
   * Returns a folder to write into. It is there, as in a container of the service's.
   *
   * @param path an absolute path in the container, for example {@code /opt/ml/processing/train}
   * @return the folder
   */
  public Path output(String path) {
    try {
      return Files.createDirectories(path(path));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + path(path), e);
    }
  }

  /**
   * Returns where the data of a training channel lies.
   *
   * @param name the channel's name
   * @return its folder
   */
  public Path channel(String name) {
    return path(CHANNELS + name);
  }

  /**
   * Returns where the data of a training channel lies that a step may leave out.
   *
   * @param name the channel's name
   * @return its folder; empty when the step has no such channel
   */
  public Optional<Path> optionalChannel(String name) {
    return Optional.of(channel(name)).filter(Files::isDirectory);
  }

  /**
   * Returns the file that holds the hyperparameters: a JSON object of texts.
   *
   * @return {@code /opt/ml/input/config/hyperparameters.json}
   */
  public Path hyperparameters() {
    return path(HYPERPARAMETERS);
  }

  /**
   * Returns the folder of what training makes: it becomes {@code model.tar.gz}.
   *
   * @return {@code /opt/ml/model}
   */
  public Path modelDir() {
    return output(MODEL);
  }

  /**
   * Returns the folder of what training leaves beside the model: it becomes {@code output.tar.gz}.
   *
   * @return {@code /opt/ml/output/data}
   */
  public Path outputDataDir() {
    return output(OUTPUT_DATA);
  }

  /**
   * Says why the work fails, where the service reads it: the failure reason of a training job, the
   * exit message of a processing job. Throw what comes back: <code>throw container.failure("there
   * are no rows")</code> ends a program, and with it the job.
   *
   * @param reason for people; the service keeps the first 1,024 characters
   * @return an exception with this message
   */
  public IllegalStateException failure(String reason) {
    IllegalStateException failure = new IllegalStateException(reason);
    for (String file : REASONS) {
      try {
        Files.writeString(output(OUTPUT).resolve(file), reason);
      } catch (IOException | UncheckedIOException e) {
        // That the reason cannot be kept is no reason to hide it.
        failure.addSuppressed(e);
      }
    }
    return failure;
  }

  /** Returns where the root is. */
  @Override
  public String toString() {
    return root.toString();
  }
}
