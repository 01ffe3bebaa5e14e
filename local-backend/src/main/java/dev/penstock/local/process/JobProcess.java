package dev.penstock.local.process;

import dev.penstock.local.container.ContainerJob;
import dev.penstock.local.job.StepFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * A process that does a job's work: its output goes into the job's log; when the job is to stop it
 * is asked to, and ended when it does not. Nothing that it started outlives it.
 */
public final class JobProcess {
  private static final int SIGNALLED = 128;
  private static final int SIGNALS = 64;

  /** Time for a stop to come, when what stops us may have ended the program by the same signal. */
  private static final long LATE_STOP_MILLIS = 500;

  private static final Duration SERVER_GRACE = Duration.ofSeconds(10);

  private final ContainerJob container;
  private final List<String> command;
  private final Map<String, String> environment;
  private final Path folder;
  private final String mark;
  private final Duration grace;

  /**
   * Describes a process.
   *
   * @param container the job that it works for
   * @param command the program and its arguments
   * @param environment all of its environment variables
   * @param folder where it starts, which is there
   * @param mark the name of an environment variable whose value no other job has
   * @param grace how long it may go on when it was asked to stop
   */
  public JobProcess(
      ContainerJob container,
      List<String> command,
      Map<String, String> environment,
      Path folder,
      String mark,
      Duration grace) {
    this.container = container;
    this.command = List.copyOf(command);
    this.environment = Map.copyOf(environment);
    this.folder = folder;
    this.mark = mark + "=" + environment.get(mark);
    this.grace = grace;
  }

  /**
   * Runs it to its end. When the job is to stop, it gets a SIGTERM.
   *
   * @return the exit code
   * @throws StepFailedException when it cannot be started, or the job was to stop
   * @throws IOException when the log cannot be written
   */
  public int run() throws StepFailedException, IOException {
    return run(() -> false);
  }

  /**
   * Runs it to its end.
   *
   * @param stopper asks the work to stop, in another way than by a signal to the process; false
   *     when it could not, and a signal is to be sent
   * @return the exit code
   * @throws StepFailedException when it cannot be started, or the job was to stop
   * @throws IOException when the log cannot be written
   */
  public int run(BooleanSupplier stopper) throws StepFailedException, IOException {
    try {
      return run(
          stopper,
          process -> {
            process.waitFor();
            awaitLateStop(process);
          });
    } catch (RuntimeException | IOException | StepFailedException thrown) {
      throw thrown;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What is done while a program runs. */
  @FunctionalInterface
  public interface Meanwhile {
    /**
     * Does it.
     *
     * @param process the program
     * @throws Exception when the job has failed by it
     */
    void run(Process process) throws Exception;
  }

  /**
   * Starts it, does something, and ends it.
   *
   * @param stopper asks the work to stop, in another way than by a signal to the process; false
   *     when it could not, and a signal is to be sent
   * @param talk what is done while it runs
   * @throws Exception when it cannot be started, the job was to stop, or {@code talk} throws
   */
  public void serve(BooleanSupplier stopper, Meanwhile talk) throws Exception {
    run(
        stopper,
        process -> {
          talk.run(process);
          stop(process, new ProcessTree(process.toHandle(), mark), stopper, shortest(grace));
        });
  }

  /** A server that has done its work has nothing left to bring in order. */
  private static Duration shortest(Duration grace) {
    return grace.compareTo(SERVER_GRACE) < 0 ? grace : SERVER_GRACE;
  }

  private int run(BooleanSupplier stopper, Meanwhile meanwhile) throws Exception {
    if (container.job().stop().isRaised()) {
      throw stopped();
    }
    Process process = start();
    ProcessTree tree = new ProcessTree(process.toHandle(), mark);
    AtomicBoolean goingDown = new AtomicBoolean();
    Thread lastWish =
        new Thread(
            () -> {
              goingDown.set(true);
              tree.kill();
            },
            "penstock-kill");
    Runtime.getRuntime().addShutdownHook(lastWish);
    LogFollower follower = new LogFollower(process.getInputStream(), container.log());
    try {
      follower.start();
      meanwhile.run(process);
    } catch (InterruptedException stopped) {
      stop(process, tree, stopper, grace);
      throw stopped();
    } finally {
      tree.kill();
      follower.end();
      forget(lastWish);
    }
    if (container.job().stop().isRaised()) {
      throw stopped();
    }
    if (goingDown.get()) {
      throw new StepFailedException("the program that ran the pipeline was ended");
    }
    follower.check();
    return process.isAlive() ? SIGNALLED : process.exitValue();
  }

  private void awaitLateStop(Process process) throws InterruptedException {
    if (!OwnSession.isPossible()
        && process.exitValue() != 0
        && !container.job().stop().isRaised()) {
      Thread.sleep(LATE_STOP_MILLIS);
    }
  }

  private StepFailedException stopped() {
    return new StepFailedException("the job was stopped: " + container.job().stop().reason());
  }

  private Process start() throws StepFailedException {
    ProcessBuilder builder =
        new ProcessBuilder(OwnSession.wrap(command))
            .directory(folder.toFile())
            .redirectErrorStream(true);
    try {
      builder.environment().clear();
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException | IllegalArgumentException e) {
      StepFailedException failed =
          new StepFailedException(
              "the program \"" + command.get(0) + "\" cannot be started: " + e.getMessage());
      failed.initCause(e);
      throw failed;
    }
  }

  private void stop(Process process, ProcessTree tree, BooleanSupplier stopper, Duration time) {
    if (!stopper.getAsBoolean()) {
      tree.terminate();
    }
    try {
      if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
        tree.kill();
      }
    } catch (InterruptedException impatient) {
      tree.kill();
    }
  }

  private static void forget(Thread lastWish) {
    try {
      Runtime.getRuntime().removeShutdownHook(lastWish);
    } catch (IllegalStateException goingDown) {
      // It runs already.
    }
  }

  /**
   * Says how a program ended.
   *
   * @param exitCode its exit code
   * @return in words
   */
  public static String ending(int exitCode) {
    String ending = "the program ended with exit code " + exitCode;
    return exitCode > SIGNALLED && exitCode <= SIGNALLED + SIGNALS
        ? ending + " (signal " + (exitCode - SIGNALLED) + ")"
        : ending;
  }
}
