package dev.penstock.local;

import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepJob;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.local.job.StepRunner;
import dev.penstock.local.store.JobRecord;
import dev.penstock.step.ExceptionType;
import org.jspecify.annotations.Nullable;

/** One attempt at a job: calls the runner, and tells the execution how it went. */
final class Attempt implements Runnable {
  final StepNode node;
  final StepJob job;
  final @Nullable JobRecord record;

  /** Calls off the time limit. */
  @Nullable Runnable limit;

  /** Whether the time limit, and nobody, told it to stop. */
  boolean timedOut;

  private final StepRunner runner;
  private @Nullable Listener listener;
  private @Nullable Thread thread;

  /** The execution, told from the thread of the runner. */
  interface Listener {
    void executing(Attempt attempt);

    /** Either of the two last is there, unless the attempt was told to stop. */
    void ended(Attempt attempt, @Nullable StepOutcome outcome, @Nullable Failure failure);
  }

  /**
   * Why it failed.
   *
   * @param reason in words
   * @param type what the service would call it, or null
   */
  record Failure(String reason, @Nullable ExceptionType type) {}

  Attempt(StepNode node, StepJob job, @Nullable JobRecord record, StepRunner runner) {
    this.node = node;
    this.job = job;
    this.record = record;
    this.runner = runner;
  }

  Attempt reportTo(Listener to) {
    listener = to;
    return this;
  }

  @Override
  public void run() {
    Listener to = java.util.Objects.requireNonNull(listener);
    if (job.stop().isRaised()) {
      to.ended(this, null, null);
      return;
    }
    to.executing(this);
    StepOutcome outcome = null;
    Failure failure = null;
    begin();
    try {
      outcome = runner.run(job);
    } catch (StepFailedException failed) {
      failure = new Failure(failed.reason(), failed.type());
    } catch (Throwable thrown) { // Whatever user code throws fails its step, not the engine.
      failure = new Failure(reason(thrown), null);
    } finally {
      end();
    }
    to.ended(this, outcome, failure);
  }

  private static String reason(Throwable thrown) {
    return thrown.getMessage() == null || thrown.getMessage().isBlank()
        ? thrown.getClass().getName()
        : thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
  }

  private void begin() {
    synchronized (this) {
      thread = Thread.currentThread();
    }
    job.stop()
        .onStop(
            () -> {
              synchronized (this) {
                if (thread != null) {
                  thread.interrupt();
                }
              }
            });
  }

  /** The thread goes on to other work: nothing of this attempt may interrupt it. */
  private void end() {
    synchronized (this) {
      thread = null;
    }
    Thread.interrupted();
  }
}
