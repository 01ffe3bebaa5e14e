package dev.penstock.local;

import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.StepRecord;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An execution that was started in this process. */
public final class LocalExecution {
  private final LocalEngine engine;
  private final String id;
  private final CompletableFuture<ExecutionRecord> done;

  LocalExecution(LocalEngine engine, String id, CompletableFuture<ExecutionRecord> done) {
    this.engine = engine;
    this.id = id;
    this.done = done;
  }

  /**
   * Returns the execution's id.
   *
   * @return 12 lower-case letters and digits
   */
  public String id() {
    return id;
  }

  /**
   * Waits until the execution has ended.
   *
   * @return how it ended
   * @throws InterruptedException when the thread is interrupted; the execution goes on
   * @throws IllegalStateException when the engine was closed or its store failed
   */
  public ExecutionRecord await() throws InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw brokenOff(e);
    }
  }

  /**
   * Waits until the execution has ended, or for a while.
   *
   * @param most how long at most
   * @return how it ended, or how it stands
   * @throws InterruptedException when the thread is interrupted; the execution goes on
   * @throws IllegalStateException when the engine was closed or its store failed
   */
  public ExecutionRecord await(Duration most) throws InterruptedException {
    try {
      return done.get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw brokenOff(e);
    } catch (TimeoutException e) {
      return describe();
    }
  }

  /**
   * Returns how the execution stands.
   *
   * @return its record
   */
  public ExecutionRecord describe() {
    return engine.describe(id);
  }

  /**
   * Returns the steps that were scheduled.
   *
   * @return the steps, newest first
   */
  public List<StepRecord> steps() {
    return engine.steps(id);
  }

  /** Stops the execution. */
  public void stop() {
    engine.stop(id);
  }

  private IllegalStateException brokenOff(ExecutionException e) {
    Throwable cause = e.getCause();
    String why = cause == null ? "" : ": " + cause.getMessage();
    return new IllegalStateException("the execution " + id + " was broken off" + why, cause);
  }
}
