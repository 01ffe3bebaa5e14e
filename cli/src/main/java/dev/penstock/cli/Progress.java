package dev.penstock.cli;

import dev.penstock.diff.Printable;
import dev.penstock.local.EngineListener;
import dev.penstock.local.store.CallbackRecord;
import dev.penstock.local.store.StepRecord;
import dev.penstock.local.store.StepStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells on a screen what happens in an execution, while it does. */
final class Progress implements EngineListener, AutoCloseable {
  private static final long PERIOD = 100;
  private static final String SPINNER = "|/-\\";

  private final Screen screen;
  private final boolean logs;
  private final Map<String, StepRecord> running = new LinkedHashMap<>();
  private final Map<String, String> lastLines = new LinkedHashMap<>();
  private final ScheduledExecutorService ticker;
  private final CountDownLatch begun = new CountDownLatch(1);
  private int ticks;

  Progress(Screen screen, boolean logs) {
    this.screen = screen;
    this.logs = logs;
    this.ticker =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "penstock-progress");
              thread.setDaemon(true);
              return thread;
            });
    if (screen.isLive()) {
      var unused = ticker.scheduleAtFixedRate(this::tick, PERIOD, PERIOD, TimeUnit.MILLISECONDS);
    }
  }

  /** Says first what runs. What happens in the meantime waits for it. */
  void begin(String line) {
    say(Printable.of(line));
    begun.countDown();
  }

  @Override
  public void onStep(StepRecord step) {
    afterBegin(() -> step(step));
  }

  private void step(StepRecord step) {
    if (step.status().isEnd()) {
      running.remove(step.name());
      lastLines.remove(step.name());
      screen.print("  " + Printable.of(step.name()) + ": " + StepText.ending(step));
    } else {
      StepRecord before = running.put(step.name(), step);
      if (before == null && !screen.isLive()) {
        screen.print("  " + Printable.of(step.name()) + ": started");
      } else if (before != null && before.attempt() < step.attempt()) {
        screen.print("  " + Printable.of(step.name()) + ": attempt " + (step.attempt() + 1));
      }
    }
    refresh();
  }

  @Override
  public void onCallback(CallbackRecord callback) {
    afterBegin(() -> callback(callback));
  }

  private void callback(CallbackRecord callback) {
    if (callback.answer() == null) {
      screen.print(
          "  "
              + Printable.of(callback.step())
              + ": waits for an answer: penstock callback "
              + callback.token()
              + " --success [name=value …], or --failure REASON");
      refresh();
    }
  }

  @Override
  public void onLog(String execution, String step, String line) {
    afterBegin(() -> log(step, line));
  }

  private void log(String step, String line) {
    lastLines.put(step, line);
    if (logs) {
      screen.print("  " + Printable.of(step) + " | " + Printable.of(line));
      refresh();
    }
  }

  private void afterBegin(Runnable event) {
    try {
      begun.await();
    } catch (InterruptedException stopped) {
      // A job that is to stop still logs.
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      event.run();
    }
  }

  /** Says something besides. */
  synchronized void say(String line) {
    screen.print(line);
    refresh();
  }

  private synchronized void tick() {
    ticks++;
    refresh();
  }

  private void refresh() {
    if (!screen.isLive()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    for (StepRecord step : running.values()) {
      String log = lastLines.getOrDefault(step.name(), "");
      lines.add(
          SPINNER.charAt(ticks % SPINNER.length())
              + " "
              + Printable.of(step.name())
              + ": "
              + step.status().wireName()
              + (step.attempt() > 0 ? ", attempt " + (step.attempt() + 1) : "")
              + (step.status() == StepStatus.STARTING ? "" : ", " + elapsed(step))
              + (log.isEmpty() ? "" : "  " + Printable.of(log)));
    }
    screen.show(lines);
  }

  private static String elapsed(StepRecord step) {
    return Text.seconds(step.started(), Instant.now());
  }

  /** Ends what is live; may be called again. */
  @Override
  public void close() {
    begun.countDown();
    synchronized (this) {
      if (!ticker.isShutdown()) {
        ticker.shutdownNow();
        running.clear();
        screen.close();
      }
    }
  }
}
