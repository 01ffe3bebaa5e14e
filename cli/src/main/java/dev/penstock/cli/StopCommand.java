package dev.penstock.cli;

import dev.penstock.local.EngineException;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.sagemaker.execution.Execution;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock stop EXECUTION}. */
final class StopCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "Stop an execution, here or on AWS, whoever started it.")
            .addPositional(ExecutionOperand.spec())
            .addOption(OutputFormat.option());
    return Aws.addChoice(LocalOptions.addData(spec)).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    OutputFormat format = OutputFormat.of(arguments);
    if (AwsExecution.isMeant(arguments)) {
      return AwsExecution.with(
          arguments,
          console,
          (executions, arn) -> {
            executions.stop(arn);
            Execution now = executions.describe(arn);
            format.print(
                console, () -> line(now.id(), now.status()), () -> ExecutionJson.of(now).build());
            return ExitStatus.OK;
          });
    }
    try (LocalEngine engine = LocalOptions.open(arguments, console)) {
      ExecutionRecord execution =
          ExecutionOperand.find(arguments.matchedPositionalValue(0, ""), engine);
      engine.stop(execution.id());
      ExecutionRecord now = engine.describe(execution.id());
      format.print(
          console,
          () -> line(now.id(), now.status().wireName()),
          () -> ExecutionJson.of(now).build());
      return ExitStatus.OK;
    } catch (EngineException refused) {
      throw CommandFailure.failed(StepText.lines(String.valueOf(refused.getMessage())));
    }
  }

  private static String line(String id, String status) {
    return "Execution " + id + ": " + status + "\n";
  }
}
