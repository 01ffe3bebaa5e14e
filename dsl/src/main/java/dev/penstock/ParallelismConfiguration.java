package dev.penstock;

/**
 * How many steps of an execution run at a time: the service's ParallelismConfiguration. It is part
 * of the requests that create a pipeline and start an execution, not of the definition.
 *
 * @param maxParallelExecutionSteps at least 1
 */
public record ParallelismConfiguration(long maxParallelExecutionSteps) {
  /**
   * Lets so many steps run at a time.
   *
   * @param maxParallelExecutionSteps at least 1
   * @return the configuration
   */
  public static ParallelismConfiguration atMost(long maxParallelExecutionSteps) {
    return new ParallelismConfiguration(maxParallelExecutionSteps);
  }
}
