package dev.penstock.local.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a job that it is to stop: because its execution was stopped, or its time is up. The thread
 * of the runner is interrupted as well. Safe for use by several threads.
 */
public final class StopSignal {
  private final List<Runnable> actions = new ArrayList<>();
  private @Nullable String reason;

  /** A signal that is not raised. */
  public StopSignal() {}

  /**
   * Tells whether the job is to stop.
   *
   * @return true from the moment on that it is
   */
  public synchronized boolean isRaised() {
    return reason != null;
  }

  /**
   * Returns why the job is to stop.
   *
   * @return the reason, or null when it is not to stop
   */
  public synchronized @Nullable String reason() {
    return reason;
  }

  /**
   * Does something when the job is to stop: end a process, close a connection. At once when it is
   * already.
   *
   * @param action what to do; quickly, as others wait
   */
  public void onStop(Runnable action) {
    synchronized (this) {
      if (reason == null) {
        actions.add(action);
        return;
      }
    }
    action.run();
  }

  /**
   * Raises the signal. The first call counts.
   *
   * @param why the reason
   */
  public void raise(String why) {
    List<Runnable> all;
    synchronized (this) {
      if (reason != null) {
        return;
      }
      reason = why;
      all = List.copyOf(actions);
    }
    all.forEach(Runnable::run);
  }
}
