package dev.penstock.local.docker;

import dev.penstock.local.container.ContainerJob;
import dev.penstock.local.container.ContainerRoot;
import dev.penstock.local.container.JobProgram;
import dev.penstock.local.container.ModelServer;
import dev.penstock.local.job.StepFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The command lines of the Docker CLI.
 *
 * @param program the CLI: {@code docker}, or one that takes the same
 * @param options what the user adds to {@code docker run}
 */
record DockerCommand(String program, List<String> options) {
  private static final int LONGEST_NAME = 128;

  DockerCommand {
    options = List.copyOf(options);
  }

  /** {@code docker run}, as the service starts an image. */
  List<String> run(ContainerJob container, @Nullable ModelServer server)
      throws StepFailedException {
    JobProgram asked = container.program();
    if (asked.image().isEmpty() || asked.image().startsWith("-")) {
      throw new StepFailedException(
          "the request names no image that Docker could run; give the step another runner");
    }
    List<String> command = new ArrayList<>(List.of(program, "run", "--rm"));
    command.add("--name=" + name(container));
    String folder = container.root().folder() + ContainerRoot.ML;
    // Not --volume, whose parts are told apart by colons.
    command.add("--mount=type=bind,\"source=" + quoted(folder) + "\",target=" + ContainerRoot.ML);
    container.environment().forEach((name, value) -> command.add("--env=" + name + "=" + value));
    if (server != null) {
      command.add("--publish=127.0.0.1:" + server.port() + ":" + ModelServer.CONTAINER_PORT);
    }
    if (asked.isNetworkIsolated()) {
      command.add("--network=none");
    }
    command.addAll(options);
    List<String> entrypoint = asked.entrypoint();
    if (!entrypoint.isEmpty()) {
      command.add("--entrypoint=" + entrypoint.get(0));
    }
    command.add(asked.image());
    if (!entrypoint.isEmpty()) {
      command.addAll(entrypoint.subList(1, entrypoint.size()));
      command.addAll(asked.arguments());
    } else if (asked.isTraining() && asked.arguments().isEmpty()) {
      command.add("train");
    } else {
      command.addAll(asked.arguments());
    }
    return command;
  }

  /** In the form that Docker reads: CSV, where a quote is written twice. */
  private static String quoted(String field) {
    return field.replace("\"", "\"\"");
  }

  List<String> stop(ContainerJob container, long seconds) {
    return List.of(program, "stop", "--time=" + seconds, name(container));
  }

  List<String> remove(ContainerJob container) {
    return List.of(program, "rm", "--force", name(container));
  }

  /** Of this attempt alone. */
  private static String name(ContainerJob container) {
    String name =
        container.job().jobName().replaceAll("[^a-zA-Z0-9_.-]", "_")
            + "-"
            + container.job().attempt()
            + "-"
            + Integer.toHexString(container.root().folder().hashCode());
    String safe = "penstock-" + name;
    return safe.substring(0, Math.min(safe.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT);
  }
}
