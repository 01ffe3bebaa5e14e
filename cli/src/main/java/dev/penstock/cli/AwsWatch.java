package dev.penstock.cli;

import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.execution.Execution;
import dev.penstock.sagemaker.execution.ExecutionWatch;
import dev.penstock.sagemaker.execution.Executions;
import org.jline.utils.Signals;
import picocli.CommandLine.ParseResult;

/** Watches an execution on AWS to its end, or until Ctrl-C, after which it goes on. */
final class AwsWatch {
  private static final String INTERRUPT = "INT";

  private AwsWatch() {}

  /**
   * Watches to the end.
   *
   * @param watch of the execution
   * @param title what to say first
   * @return the exit status: that the execution succeeded, or that it did not
   */
  static int toTheEnd(
      Executions executions,
      ExecutionWatch watch,
      String arn,
      String title,
      ParseResult arguments,
      Console console) {
    String again = Aws.again(arguments);
    boolean logs = LocalOptions.logs(arguments);
    OutputFormat format = OutputFormat.of(arguments);
    Execution end;
    try (Progress progress = new Progress(Screen.of(console, format), logs)) {
      Object before = Signals.register(INTERRUPT, () -> leave(arn, again, progress, console));
      try {
        progress.begin(title);
        watch.listener(new AwsProgress(progress, again));
        end = (logs ? watch.logs() : watch).await();
      } finally {
        Signals.unregister(INTERRUPT, before);
      }
    } catch (SageMakerFailure lost) {
      throw CommandFailure.failed(lost.getMessage() + "\n" + goesOn(arn, again));
    } catch (InterruptedException thread) {
      Thread.currentThread().interrupt();
      throw CommandFailure.failed(goesOn(arn, again));
    }
    AwsFacts facts = AwsFacts.of(executions, end);
    format.print(console, () -> "\n" + AwsReport.of(facts), () -> DescriptionJson.of(facts));
    return end.isSucceeded() ? ExitStatus.OK : ExitStatus.ERRORS;
  }

  private static void leave(String arn, String again, Progress progress, Console console) {
    // Not on the thread of the signal, which the end of the process waits for.
    Thread end =
        new Thread(
            () -> {
              progress.close();
              console.printError(goesOn(arn, again));
              System.exit(ExitStatus.INTERRUPTED);
            },
            "penstock-exit");
    end.start();
  }

  private static String goesOn(String arn, String again) {
    return "The execution goes on. Watch it: penstock watch "
        + arn
        + again
        + "\nStop it: penstock stop "
        + arn
        + again;
  }
}
