package dev.penstock.cli;

import dev.penstock.diff.Printable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tells on a screen what happens in an execution, while it does. */
final class Progress implements AutoCloseable {
  private static final long PERIOD = 100;
  private static final String SPINNER = "|/-\\";

  private final Screen screen;
  private final boolean logs;
  private final Map<String, StepView> running = new LinkedHashMap<>();
  private final Map<String, String> lastLines = new LinkedHashMap<>();
  private final ScheduledExecutorService ticker;
  private final CountDownLatch begun = new CountDownLatch(1);
  private @Nullable String waitingFor;
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

  /** Tells that a step is there, or has changed. */
  void onStep(StepView step) {
    afterBegin(() -> step(step));
  }

  private void step(StepView step) {
    if (step.ended()) {
      running.remove(step.name());
      lastLines.remove(step.name());
      screen.print("  " + Printable.of(step.name()) + ": " + StepText.ending(step));
    } else {
      StepView before = running.put(step.name(), step);
      if (before == null && !screen.isLive()) {
        screen.print("  " + Printable.of(step.name()) + ": started");
      } else if (before != null && before.attempt() < step.attempt()) {
        screen.print("  " + Printable.of(step.name()) + ": attempt " + (step.attempt() + 1));
      }
    }
    refresh();
  }

  /**
   * Tells that a step waits for an answer.
   *
   * @param token what answers it, with the options that lead there
   */
  void onCallback(String step, String token) {
    afterBegin(
        () ->
            say(
                "  "
                    + Printable.of(step)
                    + ": waits for an answer: penstock callback "
                    + Printable.of(token)
                    + " --success [name=value …], or --failure REASON"));
  }

  /** Tells a line that a step's job logged. */
  void onLog(String step, String line) {
    afterBegin(() -> log(step, line));
  }

  /** Shows what is waited for, until it is null; says it once where lines stay. */
  void onWaiting(@Nullable String what) {
    afterBegin(() -> waiting(what));
  }

  private void waiting(@Nullable String what) {
    boolean changed = (what == null) != (waitingFor == null);
    waitingFor = what;
    if (!screen.isLive() && changed) {
      screen.print(what == null ? "  AWS answers again" : "  " + what);
    }
    refresh();
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
    for (StepView step : running.values()) {
      String log = lastLines.getOrDefault(step.name(), "");
      lines.add(
          SPINNER.charAt(ticks % SPINNER.length())
              + " "
              + Printable.of(step.name())
              + ": "
              + step.status()
              + (step.attempt() > 0 ? ", attempt " + (step.attempt() + 1) : "")
              + elapsed(step.begun())
              + (log.isEmpty() ? "" : "  " + Printable.of(log)));
    }
    if (waitingFor != null) {
      lines.add(SPINNER.charAt(ticks % SPINNER.length()) + " " + waitingFor);
    }
    screen.show(lines);
  }

  private static String elapsed(@Nullable Instant begun) {
    return begun == null ? "" : ", " + Text.seconds(begun, Instant.now());
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
