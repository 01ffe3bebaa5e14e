package abalone;

import dev.penstock.work.Container;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The container of {@link Preprocess}, as a program in Java that does its work finds it.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
public final class PreprocessContainer {
  private final Container container;

  private PreprocessContainer(Container container) {
    this.container = container;
  }

  /**
   * The container that this program runs in.
   *
   * @return the container
   */
  public static PreprocessContainer here() {
    return new PreprocessContainer(Container.here());
  }

  /**
   * A container whose folders lie below a folder, for work that is done without one.
   *
   * @param root stands for {@code /}
   * @return the container
   */
  public static PreprocessContainer at(Path root) {
    return new PreprocessContainer(Container.at(root));
  }

  /**
   * Returns where the input {@code raw} lies.
   *
   * @return its folder
   */
  public Path raw() {
    return container.path("/opt/ml/processing/input");
  }

  /**
   * Returns where to write the output {@code train}.
   *
   * @return its folder, which is there
   */
  public Path train() {
    return container.output("/opt/ml/processing/train");
  }

  /**
   * Returns where to write the output {@code validation}.
   *
   * @return its folder, which is there
   */
  public Path validation() {
    return container.output("/opt/ml/processing/validation");
  }

  /**
   * Returns where to write the output {@code test}.
   *
   * @return its folder, which is there
   */
  public Path test() {
    return container.output("/opt/ml/processing/test");
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
