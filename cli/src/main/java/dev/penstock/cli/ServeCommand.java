package dev.penstock.cli;

import dev.penstock.local.LocalEngine;
import dev.penstock.local.server.LocalServer;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock serve}: the engine of this machine for any AWS SDK and the AWS CLI. */
final class ServeCommand implements Command {
  static {
    // The HTTP server logs, and nobody has to read that there is no log.
    if (System.getProperty("slf4j.internal.verbosity") == null) {
      System.setProperty("slf4j.internal.verbosity", "ERROR");
    }
  }

  private static final String PORT = "--port";
  private static final int DEFAULT_PORT = 8040;
  private static final int LAST_PORT = 65535;

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(
                this,
                "Listen on this machine as SageMaker does, for any AWS SDK and the AWS CLI:"
                    + " pipelines, executions, the model registry, and the S3 objects of --data.")
            .addOption(
                Commands.option(
                    Integer.class,
                    "P",
                    "The port; " + DEFAULT_PORT + " when not given, 0 for one that is free.",
                    PORT));
    return LocalOptions.addData(LocalOptions.addRunners(spec)).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    int port = arguments.matchedOptionValue(PORT, DEFAULT_PORT);
    if (port < 0 || port > LAST_PORT) {
      throw CommandFailure.wrongUsage(PORT + " is 0 to " + LAST_PORT + ".");
    }
    ServedWork work = ServedWork.onClassPath(LocalOptions.runners(arguments), console);
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (LocalEngine engine = LocalOptions.open(arguments, console, work::runners)) {
      work.putData(engine.objects());
      try (LocalServer server = start(engine, port)) {
        // The process ends when all of this is closed: jobs are told to stop.
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(
                    () -> {
                      stop.countDown();
                      await(stopped);
                    }));
        console.print(
            "Listening on "
                + server.uri()
                + "\nData: "
                + console.shown(LocalOptions.data(arguments, console))
                + "\n"
                + work.summary()
                + "\nTry: aws sagemaker list-pipelines --endpoint-url "
                + server.uri()
                + "\nCtrl-C stops it; executions that still run can be retried afterwards.\n");
        await(stop);
      }
    } finally {
      stopped.countDown();
    }
    return ExitStatus.OK;
  }

  private static LocalServer start(LocalEngine engine, int port) {
    try {
      return LocalServer.start(engine, port);
    } catch (IOException unusable) {
      throw CommandFailure.failed(
          "Port " + port + " cannot be listened on: " + unusable.getMessage() + ". Give another.");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
