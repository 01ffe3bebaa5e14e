package training;

import dev.penstock.work.Container;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The container of {@link TrainPlain}, as a program in Java that does its work finds it.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
final class TrainPlainContainer {
  private final Container container;

  private TrainPlainContainer(Container container) {
    this.container = container;
  }

  /**
   * The container that this program runs in.
   *
   * @return the container
   */
  public static TrainPlainContainer here() {
    return new TrainPlainContainer(Container.here());
  }

  /**
   * A container whose folders lie below a folder, for work that is done without one.
   *
   * @param root stands for {@code /}
   * @return the container
   */
  public static TrainPlainContainer at(Path root) {
    return new TrainPlainContainer(Container.at(root));
  }

  /**
   * Returns where the data of the channel {@code train} lies.
   *
   * @return its folder; empty when the step left it out
   */
  public Optional<Path> train() {
    return container.optionalChannel("train");
  }

  /**
   * Returns where to write the model.
   *
   * @return the folder, which is there; it becomes {@code model.tar.gz}
   */
  public Path modelDir() {
    return container.modelDir();
  }

  /**
   * Returns where to write what is left beside the model.
   *
   * @return the folder, which is there; it becomes {@code output.tar.gz}
   */
  public Path outputDataDir() {
    return container.outputDataDir();
  }

  /**
   * Says why the work fails, where the service shows it; throw what comes back.
   *
   * @param reason for people, at most 1,024 characters
   * @return an exception with this message
   */
  public IllegalStateException failure(String reason) {
    return container.failure(reason);
  }
}
