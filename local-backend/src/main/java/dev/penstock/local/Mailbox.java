package dev.penstock.local;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Runs tasks in order, one at a time, on whatever thread a pool has. Holds none while empty. */
final class Mailbox {
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
    pool.execute(this::work);
  }

  private void work() {
    for (int i = 0; i < BATCH; i++) {
      Runnable task = next();
      if (task == null) {
        return;
      }
      task.run();
    }
    pool.execute(this::work);
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
