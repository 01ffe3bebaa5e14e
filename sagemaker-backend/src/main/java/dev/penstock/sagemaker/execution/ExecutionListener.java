package dev.penstock.sagemaker.execution;

import dev.penstock.sagemaker.SageMakerFailure;

/** Is told what a watch sees, by the thread that watches, in the order in which it is seen. */
public interface ExecutionListener {
  /**
   * The execution changed its status.
   *
   * @param execution how it stands now
   */
  default void onExecution(Execution execution) {}

  /**
   * A step is there, or has changed.
   *
   * @param step how it stands now
   */
  default void onStep(ExecutionStep step) {}

  /**
   * A step's job wrote a line. Only a watch that follows logs tells of it, while the job runs.
   *
   * @param step the step's name
   * @param line the line, without its end; data from elsewhere
   */
  default void onLog(String step, String line) {}

  /**
   * The end of the log of a step's work is there, after the step failed. A watch that follows logs
   * has told those of jobs already, and does not tell them again.
   *
   * @param step the step that failed
   * @param tail the last lines, or why there are none
   */
  default void onLogTail(ExecutionStep step, LogTail tail) {}

  /**
   * AWS does not answer just now, or not these credentials; the watch goes on.
   *
   * @param failure why
   */
  default void onWaiting(SageMakerFailure failure) {}

  /** AWS answers again. */
  default void onAnswer() {}
}
