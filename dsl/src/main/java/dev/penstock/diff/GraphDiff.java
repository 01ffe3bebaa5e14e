package dev.penstock.diff;

import dev.penstock.definition.Edge;
import java.util.List;

/**
 * What is different about who waits for whom. Steps that were renamed have their new names.
 *
 * @param added the edges that are new
 * @param removed the edges that are gone
 * @param nowParallel steps that waited for each other, and no longer do
 * @param noLongerParallel steps that could run at the same time, and no longer can
 */
public record GraphDiff(
    List<Edge> added,
    List<Edge> removed,
    List<ParallelSteps> nowParallel,
    List<ParallelSteps> noLongerParallel) {
  /**
   * Copies the lists.
   *
   * @param added the edges that are new
   * @param removed the edges that are gone
   * @param nowParallel steps that may now run at the same time
   * @param noLongerParallel steps that no longer may
   */
  public GraphDiff {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    nowParallel = List.copyOf(nowParallel);
    noLongerParallel = List.copyOf(noLongerParallel);
  }

  /**
   * Tells whether the graph is the same.
   *
   * @return true when nothing is different
   */
  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty();
  }
}
