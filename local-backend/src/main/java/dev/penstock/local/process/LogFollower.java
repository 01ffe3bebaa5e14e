package dev.penstock.local.process;

import dev.penstock.local.container.JobLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Brings a program's output into a log, on a thread of its own: a read cannot be interrupted. */
final class LogFollower {
  private static final long PATIENCE_SECONDS = 30;

  private final InputStream output;
  private final JobLog log;
  private final Thread thread;
  private volatile @Nullable Exception failure;

  LogFollower(InputStream output, JobLog log) {
    this.output = output;
    this.log = log;
    this.thread = new Thread(this::follow, "penstock-log");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void follow() {
    try {
      log.follow(output);
    } catch (IOException | RuntimeException e) {
      failure = e;
      drain();
    }
  }

  /** So that the program does not wait for somebody to read. */
  private void drain() {
    try {
      output.transferTo(OutputStream.nullOutputStream());
    } catch (IOException closed) {
      // That was all.
    }
  }

  /** Reads what is left of a program that has ended. */
  void end() {
    boolean interrupted = Thread.interrupted();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    } catch (InterruptedException again) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  void check() throws IOException {
    Exception failed = failure;
    if (failed != null) {
      throw new IOException("the log cannot be written: " + failed.getMessage(), failed);
    }
  }
}
