package dev.penstock.local;

import dev.penstock.local.store.CallbackRecord;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.StepRecord;

/**
 * Is told what happens, after it is stored. All that happens in one execution is told in its order
 * and by one thread at a time; executions are independent. What a listener throws is ignored; a
 * slow one makes its execution wait.
 */
public interface EngineListener {
  /**
   * An execution changed.
   *
   * @param execution how it stands now
   */
  default void onExecution(ExecutionRecord execution) {}

  /**
   * A step changed.
   *
   * @param step how it stands now
   */
  default void onStep(StepRecord step) {}

  /**
   * A Callback step sent its message: once when it starts, and once more when the execution is
   * stopped while it waits.
   *
   * @param callback the message; its {@code status} tells {@code Executing} from {@code Stopping}
   */
  default void onCallback(CallbackRecord callback) {}

  /**
   * A job wrote a line. These may come between other events.
   *
   * @param execution the execution's id
   * @param step the step's name
   * @param line the line, without its end; data from elsewhere
   */
  default void onLog(String execution, String step, String line) {}
}
