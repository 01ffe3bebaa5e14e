package abalone;

import dev.penstock.work.Container;
import java.nio.file.Path;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The container of {@link Evaluate}, as a program in Java that does its work finds it.
 */
@Generated("dev.penstock.processor.user.UserTypesProcessor")
@NullMarked
public final class EvaluateContainer {
  private final Container container;

  private EvaluateContainer(Container container) {
    this.container = container;
  }

  /**
   * The container that this program runs in.
   *
   * @return the container
   */
  public static EvaluateContainer here() {
    return new EvaluateContainer(Container.here());
  }

  /**
   * A container whose folders lie below a folder, for work that is done without one.
   *
   * @param root stands for {@code /}
   * @return the container
   */
  public static EvaluateContainer at(Path root) {
    return new EvaluateContainer(Container.at(root));
  }

  /**
   * Returns where the input {@code model} lies.
   *
   * @return its folder
   */
  public Path model() {
    return container.path("/opt/ml/processing/model");
  }

  /**
   * Returns where the input {@code test} lies.
   *
   * @return its folder
   */
  public Path test() {
    return container.path("/opt/ml/processing/test");
  }

  /**
   * Returns where to write the output {@code evaluation}.
   *
   * @return its folder, which is there
   */
  public Path evaluation() {
    return container.output("/opt/ml/processing/evaluation");
  }

  /**
   * Writes the report into the output {@code evaluation}, as {@code evaluation.json}.
   *
   * @param report the report
   * @throws IllegalArgumentException when JSON cannot hold a value, such as NaN
   */
  public void evaluation(EvaluationReport report) {
    EvaluationReportJson.write(report, evaluation().resolve("evaluation.json"));
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
