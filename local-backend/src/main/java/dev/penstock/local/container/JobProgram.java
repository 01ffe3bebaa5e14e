package dev.penstock.local.container;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of the program to run.
 *
 * @param image the image; empty when the request names an algorithm instead
 * @param entrypoint the program and its first arguments; empty to take the image's own
 * @param arguments the arguments that follow; empty when the request gives none
 * @param script the script of a training job in script mode, as a path in the container; null when
 *     it is not in script mode
 * @param hyperparameters the hyperparameters as {@code --name value}, as a script takes them; empty
 *     for other jobs than training jobs
 * @param isTraining whether the image's own entry point is given {@code train}
 * @param isNetworkIsolated whether it runs without a network
 */
public record JobProgram(
    String image,
    List<String> entrypoint,
    List<String> arguments,
    @Nullable String script,
    List<String> hyperparameters,
    boolean isTraining,
    boolean isNetworkIsolated) {
  /**
   * Copies the lists.
   *
   * @param image the image
   * @param entrypoint the program and its first arguments
   * @param arguments the arguments that follow
   * @param script the script of a training job in script mode
   * @param hyperparameters the hyperparameters as {@code --name value}
   * @param isTraining whether the image's own entry point is given {@code train}
   * @param isNetworkIsolated whether it runs without a network
   */
  public JobProgram {
    entrypoint = List.copyOf(entrypoint);
    arguments = List.copyOf(arguments);
    hyperparameters = List.copyOf(hyperparameters);
  }
}
