package dev.penstock.local;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Runs tasks in order, one at a time, on whatever thread a pool has. Holds none while empty. */
final class Mailbox {
  private static final System.Logger LOG = System.getLogger(Mailbox.class.getName());

  /** How many tasks are done in one go before others get the thread. */
  private static final int BATCH = 64;

  private final Executor pool;
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private boolean busy;

  Mailbox(Executor pool) {
    this.pool = pool;
  }

  void post(Runnable task) {
    synchronized (tasks) {
      tasks.add(task);
      if (busy) {
        return;
      }
      busy = true;
    }
    execute();
  }

  private void execute() {
    try {
      pool.execute(this::work);
    } catch (RejectedExecutionException closed) {
      // What jobs still report to an engine that was closed is of no account.
      LOG.log(System.Logger.Level.DEBUG, "the engine was closed", closed);
    }
  }

  private void work() {
    for (int i = 0; i < BATCH; i++) {
      Runnable task = next();
      if (task == null) {
        return;
      }
      task.run();
    }
    execute();
  }

  private @Nullable Runnable next() {
    synchronized (tasks) {
      Runnable task = tasks.poll();
      if (task == null) {
        busy = false;
      }
      return task;
    }
  }
}
