package dev.penstock.local;

import java.time.Duration;
import java.time.Instant;

/** The engine's clock. A test may give one of its own, and let time pass as it likes. */
public interface EngineTimer {
  /**
   * Returns the time.
   *
   * @return now
   */
  Instant now();

  /**
   * Does something later, once.
   *
   * @param delay how much later
   * @param task what to do; it is quick
   * @return calls it off; nothing happens when it is too late for that
   */
  Runnable schedule(Duration delay, Runnable task);
}
