package training;

import dev.penstock.work.Container;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The container of {@link TrainRanker}, as a program in Java that does its work finds it.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
public final class TrainRankerContainer {
  private final Container container;

  private TrainRankerContainer(Container container) {
    this.container = container;
  }

  /**
   * The container that this program runs in.
   *
   * @return the container
   */
  public static TrainRankerContainer here() {
    return new TrainRankerContainer(Container.here());
  }

  /**
   * A container whose folders lie below a folder, for work that is done without one.
   *
   * @param root stands for {@code /}
   * @return the container
   */
  public static TrainRankerContainer at(Path root) {
    return new TrainRankerContainer(Container.at(root));
  }

  /**
   * Returns where the data of the channel {@code train} lies.
   *
   * @return its folder
   */
  public Path train() {
    return container.channel("train");
  }

  /**
   * Returns where the data of the channel {@code validation} lies.
   *
   * @return its folder; empty when the step left it out
   */
  public Optional<Path> validation() {
    return container.optionalChannel("validation");
  }

  /**
   * Returns where the data of the channel {@code words.v1} lies.
   *
   * @return its folder
   */
  public Path vocabulary() {
    return container.channel("words.v1");
  }

  /**
   * Reads the hyperparameters.
   *
   * @return those that were set, and the defaults of the others
   */
  public TrainRanker.RankerHyperparameters hyperparameters() {
    return RankerHyperparametersJson.read(container.hyperparameters());
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
