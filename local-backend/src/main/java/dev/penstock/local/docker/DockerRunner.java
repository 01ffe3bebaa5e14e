package dev.penstock.local.docker;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.container.ContainerJob;
import dev.penstock.local.container.ModelServer;
import dev.penstock.local.job.StepJob;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.local.job.StepRunner;
import dev.penstock.local.process.JobProcess;
import dev.penstock.step.StepType;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Does the work of a processing, training, tuning or transform step in a container, through the
 * Docker CLI. Immutable.
 *
 * <p>The image is the request's; Docker pulls it as it does for everybody, so log in where that is
 * needed. The job's folders are mounted at {@code /opt/ml}; the request's environment variables are
 * set, the {@code SM_*} are left to the toolkit in the image; with {@code EnableNetworkIsolation}
 * there is no network. {@link #option} adds what is particular to this machine: {@code
 * --memory=4g}, {@code --cpus=2}, {@code --gpus=all}.
 */
public final class DockerRunner implements StepRunner {
  private static final Duration GRACE = Duration.ofMinutes(2);

  /** What Docker ends with when it could not start a container. */
  private static final int NOT_STARTED = 125;

  private static final String MARK = "PENSTOCK_DOCKER_JOB";
  private static final long MORE_SECONDS = 30;

  private final DockerCommand docker;
  private final Duration grace;

  private DockerRunner(DockerCommand docker, Duration grace) {
    this.docker = docker;
    this.grace = grace;
  }

  /**
   * A runner through the {@code docker} on the {@code PATH}.
   *
   * @return the runner
   */
  public static DockerRunner create() {
    return new DockerRunner(new DockerCommand("docker", List.of()), GRACE);
  }

  /**
   * Sets the CLI.
   *
   * @param program a program that takes what {@code docker} takes: {@code podman}
   * @return a runner with it
   */
  public DockerRunner program(String program) {
    return new DockerRunner(new DockerCommand(program, docker.options()), grace);
  }

  /**
   * Adds an option of {@code docker run}.
   *
   * @param option for example {@code --memory=4g}
   * @return a runner with it too
   */
  public DockerRunner option(String option) {
    List<String> all = new ArrayList<>(docker.options());
    all.add(option);
    return new DockerRunner(new DockerCommand(docker.program(), all), grace);
  }

  /**
   * Sets how long a container may go on when it was asked to stop.
   *
   * @param time by default 120 seconds, as in the service
   * @return a runner with it
   */
  public DockerRunner grace(Duration time) {
    return new DockerRunner(docker, time);
  }

  @Override
  public StepOutcome run(StepJob job) throws Exception {
    return ContainerJob.run(job, this::run);
  }

  @Override
  public @Nullable String modelRefusal(ObjectNode model) {
    return ContainerJob.modelRefusal(model);
  }

  @Override
  public @Nullable String refusal(StepType type) {
    return ContainerJob.refusal(type);
  }

  private void run(ContainerJob container) throws Exception {
    try (ModelServer server = container.isServer() ? ModelServer.of(container) : null) {
      run(container, server);
    }
  }

  private void run(ContainerJob container, @Nullable ModelServer server) throws Exception {
    // The CLI is the user's own and finds its daemon, contexts and logins by the environment; the
    // container gets nothing of it.
    Map<String, String> environment = new LinkedHashMap<>(System.getenv());
    environment.put(MARK, container.root().folder().toString());
    JobProcess process =
        new JobProcess(
            container,
            docker.run(container, server),
            environment,
            container.job().workFolder(),
            MARK,
            grace.plusSeconds(MORE_SECONDS));
    int exitCode = 0;
    try {
      BooleanSupplier stopper = () -> call(docker.stop(container, grace.toSeconds()), grace);
      if (server != null) {
        process.serve(stopper, it -> server.transform(it, DockerRunner::ending));
      } else {
        exitCode = process.run(stopper);
      }
    } finally {
      if (container.job().stop().isRaised()) {
        call(docker.remove(container), Duration.ZERO);
      }
    }
    if (exitCode != 0) {
      throw container.failed(ending(exitCode));
    }
  }

  private static String ending(int exitCode) {
    return exitCode == NOT_STARTED
        ? "Docker could not start the container (exit code 125)"
        : JobProcess.ending(exitCode);
  }

  /** Tells whether it went well. */
  private static boolean call(List<String> command, Duration patience) {
    boolean interrupted = Thread.interrupted();
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(patience.toSeconds() + MORE_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      return ended && process.exitValue() == 0;
    } catch (IOException notThere) {
      return false;
    } catch (InterruptedException impatient) {
      interrupted = true;
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
