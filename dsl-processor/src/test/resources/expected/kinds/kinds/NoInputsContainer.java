package kinds;

import dev.penstock.work.Container;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The container of {@link Kinds.NoInputs}, as a program in Java that does its work finds it.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
final class NoInputsContainer {
  private final Container container;

  private NoInputsContainer(Container container) {
    this.container = container;
  }

  /**
   * The container that this program runs in.
   *
   * @return the container
   */
  public static NoInputsContainer here() {
    return new NoInputsContainer(Container.here());
  }

  /**
   * A container whose folders lie below a folder, for work that is done without one.
   *
   * @param root stands for {@code /}
   * @return the container
   */
  public static NoInputsContainer at(Path root) {
    return new NoInputsContainer(Container.at(root));
  }

  /**
   * Returns where to write the output {@code a.b}.
   *
   * @return its folder, which is there
   */
  public Path a() {
    return container.output("/opt/ml/processing/a");
  }

  /**
   * Returns where to write the output {@code tree}.
   *
   * @return its folder, which is there
   */
  public Path tree() {
    return container.output("/opt/ml/processing/b");
  }

  /**
   * Writes the report into the output {@code tree}, as <code>deep/tree.json</code>.
   *
   * @param report the report
   * @throws IllegalArgumentException when JSON cannot hold a value, such as NaN
   */
  public void tree(Kinds.Tree report) {
    TreeJson.write(report, tree().resolve("deep/tree.json"));
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
