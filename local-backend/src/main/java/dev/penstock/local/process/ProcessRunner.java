package dev.penstock.local.process;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.container.ContainerJob;
import dev.penstock.local.container.ModelServer;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepJob;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.local.job.StepRunner;
import dev.penstock.step.StepType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Does the work of a processing or training step in a process of this machine, under the container
 * contract. Immutable.
 *
 * <p>What runs is, in this order: the {@link #script} or the {@link #program} that was given; the
 * request's {@code ContainerEntrypoint} and {@code ContainerArguments}, where the image's Python is
 * replaced by the one of this machine; in script mode the training script in {@code
 * sagemaker_submit_directory}, with the hyperparameters as {@code --name value}. No shell reads the
 * command.
 *
 * <p>The process has the environment variables that the service sets, the {@code SM_*} of the
 * toolkits in the service's images, those of the request, {@code PENSTOCK_ML_ROOT} (the folder that
 * stands for {@code /}), {@code TMPDIR}, {@code PYTHONUNBUFFERED}, and of this program's own only
 * what programs need to be found: {@code PATH}, {@code HOME}, {@code USER}, {@code LOGNAME}, {@code
 * LANG}, {@code LANGUAGE}, {@code LC_ALL}, {@code LC_CTYPE}, {@code TZ}, {@code LD_LIBRARY_PATH},
 * {@code JAVA_HOME}, {@code VIRTUAL_ENV}, {@code CONDA_PREFIX}, {@code PYENV_ROOT}, {@code
 * PYENV_VERSION}, {@code CUDA_VISIBLE_DEVICES}, and their like on Windows and macOS. Credentials
 * are not among them; {@link #inherit} adds what a program needs.
 *
 * <p>It is a process of this user: it may read and write what the user may, the credentials in the
 * user's home folder among it, and it has the network. The namespace of {@link Isolation#MOUNTED}
 * gives it its paths; it guards nothing.
 *
 * <pre>{@code
 * Runners.builder()
 *     .type(StepType.PROCESSING, ProcessRunner.create())
 *     .step("Train", ProcessRunner.create().python(".venv/bin/python"))
 *     .step("Boost", ProcessRunner.create().script(Path.of("local/xgboost_train.py")))
 *     .build();
 * }</pre>
 */
public final class ProcessRunner implements StepRunner {
  /** What the service gives a job. */
  private static final Duration GRACE = Duration.ofMinutes(2);

  static final String ROOT = "PENSTOCK_ML_ROOT";
  private static final String START = "opt/ml/code";

  private final ProcessCommand command;
  private final Isolation isolation;
  private final List<String> inherited;
  private final Duration grace;

  private ProcessRunner(
      ProcessCommand command, Isolation isolation, List<String> inherited, Duration grace) {
    this.command = command;
    this.isolation = isolation;
    this.inherited = List.copyOf(inherited);
    this.grace = grace;
  }

  /**
   * A runner of what the request says, with {@code python3} of this machine.
   *
   * @return the runner
   */
  public static ProcessRunner create() {
    return new ProcessRunner(
        new ProcessCommand("python3", List.of(), null), Isolation.WHERE_POSSIBLE, List.of(), GRACE);
  }

  /**
   * Sets the Python interpreter.
   *
   * @param python a name on the {@code PATH}, or a file: {@code .venv/bin/python}
   * @return a runner with it
   */
  public ProcessRunner python(String python) {
    String found = python.contains("/") ? Path.of(python).toAbsolutePath().toString() : python;
    return with(new ProcessCommand(found, command.program(), command.script()));
  }

  /**
   * Sets a program to run in the place of the image's entry point. The request's {@code
   * ContainerArguments} follow it.
   *
   * @param program the program and its first arguments
   * @return a runner with it
   */
  public ProcessRunner program(String... program) {
    return with(new ProcessCommand(command.python(), List.of(program), null));
  }

  /**
   * Sets a script of this machine to run in the place of the request's. It gets the request's
   * {@code ContainerArguments}, or in training the hyperparameters as {@code --name value}.
   *
   * @param script the file: Python, or Bash when its name ends in {@code .sh}
   * @return a runner with it
   */
  public ProcessRunner script(Path script) {
    return with(new ProcessCommand(command.python(), List.of(), script.toAbsolutePath()));
  }

  /**
   * Sets how the process finds {@code /opt/ml}.
   *
   * @param how by default {@link Isolation#WHERE_POSSIBLE}
   * @return a runner with it
   */
  public ProcessRunner isolation(Isolation how) {
    return new ProcessRunner(command, how, inherited, grace);
  }

  /**
   * Hands on environment variables of this program.
   *
   * @param names their names
   * @return a runner that hands them on too
   */
  public ProcessRunner inherit(String... names) {
    List<String> all = new ArrayList<>(inherited);
    all.addAll(List.of(names));
    return new ProcessRunner(command, isolation, all, grace);
  }

  /**
   * Sets how long a process may go on when it was asked to stop.
   *
   * @param time by default 120 seconds, as in the service
   * @return a runner with it
   */
  public ProcessRunner grace(Duration time) {
    return new ProcessRunner(command, isolation, inherited, time);
  }

  private ProcessRunner with(ProcessCommand other) {
    return new ProcessRunner(other, isolation, inherited, grace);
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
    return type == StepType.TRANSFORM && !command.isGiven()
        ? "what the model's image serves with is known to the image alone; give a program or a"
            + " script that serves /ping and /invocations, or take Docker"
        : ContainerJob.refusal(type);
  }

  private void run(ContainerJob container) throws Exception {
    boolean mounted = isMounted();
    if (!mounted && isolation == Isolation.WHERE_POSSIBLE) {
      container
          .log()
          .line(
              "penstock: no private /opt/ml is permitted here; the program has to take its folders from its"
                  + " arguments, SM_* or "
                  + ROOT);
    }
    try (ModelServer server = container.isServer() ? ModelServer.of(container) : null) {
      run(container, mounted, server);
    }
  }

  private void run(ContainerJob container, boolean mounted, @Nullable ModelServer server)
      throws Exception {
    List<String> asked = command.of(container.program());
    Map<String, String> environment = environment(container, mounted);
    if (server != null) {
      environment.putAll(server.environment());
    }
    JobProcess process =
        new JobProcess(
            container,
            mounted
                ? MountNamespace.wrap(container.root().folder(), asked)
                : asked.stream().map(container.root()::rewrite).toList(),
            environment,
            Files.createDirectories(container.root().folder().resolve(START)),
            ROOT,
            grace);
    if (server != null) {
      process.serve(() -> false, it -> server.transform(it, JobProcess::ending));
      return;
    }
    int exitCode = process.run();
    if (exitCode != 0) {
      throw container.failed(JobProcess.ending(exitCode));
    }
  }

  private boolean isMounted() throws StepFailedException {
    boolean mounted = isolation != Isolation.REWRITTEN && MountNamespace.isPermitted();
    if (!mounted && isolation == Isolation.MOUNTED) {
      throw new StepFailedException(
          "this machine permits no mount namespace, which Isolation.MOUNTED asks for");
    }
    return mounted;
  }

  private Map<String, String> environment(ContainerJob container, boolean mounted) {
    Map<String, String> given = new LinkedHashMap<>(container.toolkitEnvironment());
    given.putAll(container.environment());
    if (!mounted) {
      given.replaceAll((name, value) -> container.root().rewrite(value));
    }
    String root = container.root().folder().toString();
    Map<String, String> environment = LocalEnvironment.inherited(inherited);
    environment.put("PYTHONUNBUFFERED", "1");
    environment.put("TMPDIR", root + "/tmp");
    environment.putAll(given);
    environment.put(ROOT, root);
    // What no environment can hold.
    environment.keySet().removeIf(name -> name.isEmpty() || name.matches("(?s).*[=\0].*"));
    environment.values().removeIf(value -> value.indexOf('\0') >= 0);
    return environment;
  }
}
