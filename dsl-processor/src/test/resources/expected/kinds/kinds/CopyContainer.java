package kinds;

import dev.penstock.work.Container;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The container of {@link Kinds.Copy}, as a program in Java that does its work finds it.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
final class CopyContainer {
  private final Container container;

  private CopyContainer(Container container) {
    this.container = container;
  }

  /**
   * The container that this program runs in.
   *
   * @return the container
   */
  public static CopyContainer here() {
    return new CopyContainer(Container.here());
  }

  /**
   * A container whose folders lie below a folder, for work that is done without one.
   *
   * @param root stands for {@code /}
   * @return the container
   */
  public static CopyContainer at(Path root) {
    return new CopyContainer(Container.at(root));
  }

  /**
   * Returns where the input {@code transform_input} lies.
   *
   * @return its folder
   */
  public Path input1() {
    return container.path("/opt/ml/processing/in");
  }

  /**
   * Returns where to write the output {@code copied}.
   *
   * @return its folder, which is there
   */
  public Path copied() {
    return container.output("/opt/ml/processing/out");
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
