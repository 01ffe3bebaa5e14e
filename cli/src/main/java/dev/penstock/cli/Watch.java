package dev.penstock.cli;

import dev.penstock.local.EngineException;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.LocalExecution;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.ExecutionStatus;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.utils.Signals;

/** Waits for an execution, stops it on Ctrl-C, and tells what happened. */
final class Watch {
  private static final String INTERRUPT = "INT";

  private Watch() {}

  /**
   * Waits for the end.
   *
   * @return the exit status
   */
  static int toTheEnd(
      LocalEngine engine,
      LocalExecution execution,
      Progress progress,
      OutputFormat format,
      Console console) {
    AtomicBoolean stopped = new AtomicBoolean();
    Object before =
        Signals.register(
            INTERRUPT, () -> interrupted(engine, execution, progress, stopped.getAndSet(true)));
    ExecutionRecord end;
    try {
      end = execution.await();
    } catch (InterruptedException thread) {
      Thread.currentThread().interrupt();
      throw CommandFailure.failed("Interrupted; 'penstock retry " + execution.id() + "' goes on.");
    } catch (IllegalStateException broken) {
      throw CommandFailure.failed(String.valueOf(broken.getMessage()), broken);
    } finally {
      Signals.unregister(INTERRUPT, before);
      progress.close();
    }
    LocalFacts facts = new LocalFacts(engine, end, console);
    format.print(console, () -> "\n" + ExecutionReport.of(facts), () -> DescriptionJson.of(facts));
    return status(end);
  }

  static int status(ExecutionRecord end) {
    return end.status() == ExecutionStatus.SUCCEEDED ? ExitStatus.OK : ExitStatus.ERRORS;
  }

  private static void interrupted(
      LocalEngine engine, LocalExecution execution, Progress progress, boolean again) {
    if (again) {
      // What runs is found as interrupted by whoever looks next, and can be retried.
      Thread end = new Thread(() -> System.exit(ExitStatus.INTERRUPTED), "penstock-exit");
      end.start();
      return;
    }
    progress.say(
        "Stopping execution "
            + execution.id()
            + "; Ctrl-C once more ends at once, and 'penstock retry "
            + execution.id()
            + "' goes on then.");
    try {
      engine.stop(execution.id());
    } catch (EngineException ended) {
      // By itself, just now.
      progress.say(String.valueOf(ended.getMessage()));
    }
  }
}
