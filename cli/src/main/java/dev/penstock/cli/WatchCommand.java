package dev.penstock.cli;

import dev.penstock.sagemaker.execution.ExecutionArn;
import dev.penstock.sagemaker.execution.ExecutionWatch;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock watch EXECUTION}. */
final class WatchCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "Watch an execution on AWS to its end, whoever started it.")
            .addPositional(AwsExecution.spec(0, "EXECUTION"));
    LocalOptions.addLogs(spec).addOption(OutputFormat.option());
    spec.usageMessage()
        .footer(
            "",
            "Ctrl-C leaves the execution running; 'penstock stop' stops it.",
            "Exit status: 0 when it succeeded, 1 when it failed or was stopped, 130 after Ctrl-C.");
    return Aws.addOptions(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    return AwsExecution.with(
        arguments,
        console,
        (executions, arn) -> {
          // What cannot be watched at all is said at once.
          executions.describe(arn);
          String title = ExecutionArn.pipeline(arn) + ", execution " + ExecutionArn.id(arn);
          return AwsWatch.toTheEnd(
              executions, ExecutionWatch.of(executions, arn), arn, title, arguments, console);
        });
  }
}
