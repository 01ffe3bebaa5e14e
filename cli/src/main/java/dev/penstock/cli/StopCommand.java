package dev.penstock.cli;

import dev.penstock.local.EngineException;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.sagemaker.execution.ExecutionArn;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock stop EXECUTION}. */
final class StopCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "Stop an execution, here or on AWS, whoever started it.")
            .addPositional(ExecutionOperand.spec());
    return Aws.addChoice(LocalOptions.addData(spec)).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    if (AwsExecution.isMeant(arguments)) {
      return AwsExecution.with(
          arguments,
          console,
          (executions, arn) -> {
            executions.stop(arn);
            console.print(line(ExecutionArn.id(arn), executions.describe(arn).status()));
            return ExitStatus.OK;
          });
    }
    try (LocalEngine engine = LocalOptions.open(arguments, console)) {
      ExecutionRecord execution =
          ExecutionOperand.find(arguments.matchedPositionalValue(0, ""), engine);
      engine.stop(execution.id());
      console.print(line(execution.id(), engine.describe(execution.id()).status().wireName()));
      return ExitStatus.OK;
    } catch (EngineException refused) {
      throw CommandFailure.failed(StepText.lines(String.valueOf(refused.getMessage())));
    }
  }

  private static String line(String id, String status) {
    return "Execution " + id + ": " + status + "\n";
  }
}
