package dev.penstock.cli;

import dev.penstock.sagemaker.execution.Execution;
import dev.penstock.sagemaker.execution.ExecutionArn;
import dev.penstock.sagemaker.execution.ExecutionWatch;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock retry EXECUTION}. */
final class RetryCommand implements Command {
  private static final String WATCH = "--watch";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(
                this,
                "Go on with an execution that failed or was interrupted, without repeating what"
                    + " succeeded; here or on AWS.")
            .addPositional(ExecutionOperand.spec())
            .addOption(Commands.flag(WATCH, "On AWS, watch it to its end too."));
    LocalOptions.addRun(spec).addOption(OutputFormat.option());
    return Aws.addChoice(LocalOptions.addData(spec)).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    OutputFormat format = OutputFormat.of(arguments);
    if (!AwsExecution.isMeant(arguments)) {
      return new LocalRunner(arguments, format, console)
          .retry(arguments.matchedPositionalValue(0, ""));
    }
    Long most = LocalOptions.maxParallel(arguments);
    return AwsExecution.with(
        arguments,
        console,
        (executions, arn) -> {
          Execution before = executions.retry(arn, most == null ? null : Math.toIntExact(most));
          String title =
              ExecutionArn.pipeline(arn) + ", execution " + ExecutionArn.id(arn) + ", again";
          if (arguments.matchedOptionValue(WATCH, false)) {
            return AwsWatch.toTheEnd(
                executions,
                ExecutionWatch.of(executions, arn).retried(before),
                arn,
                title,
                arguments,
                console);
          }
          format.print(console, () -> arn + "\n", () -> ExecutionJson.of(arn).build());
          console.printError(title + ". Watch it: penstock watch " + arn + Aws.again(arguments));
          return ExitStatus.OK;
        });
  }
}
