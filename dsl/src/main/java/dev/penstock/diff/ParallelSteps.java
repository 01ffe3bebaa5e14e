package dev.penstock.diff;

import java.util.List;

/**
 * Steps of which each may run at the same time as others.
 *
 * @param steps the steps; in each other's company too when they are among the others
 * @param others the others
 */
public record ParallelSteps(List<String> steps, List<String> others) {
  /**
   * Copies the names.
   *
   * @param steps the steps
   * @param others the others
   */
  public ParallelSteps {
    steps = List.copyOf(steps);
    others = List.copyOf(others);
  }
}
