package dev.penstock.cli;

import dev.penstock.local.EngineException;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.store.ExecutionRecord;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock stop EXECUTION}. */
final class StopCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "Stop an execution, whichever process runs it.")
            .addPositional(ExecutionOperand.spec());
    return LocalOptions.addData(spec);
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    try (LocalEngine engine = LocalOptions.open(arguments, console)) {
      ExecutionRecord execution =
          ExecutionOperand.find(arguments.matchedPositionalValue(0, ""), engine);
      engine.stop(execution.id());
      console.print(
          "Execution "
              + execution.id()
              + ": "
              + engine.describe(execution.id()).status().wireName()
              + "\n");
      return ExitStatus.OK;
    } catch (EngineException refused) {
      throw CommandFailure.failed(StepText.lines(String.valueOf(refused.getMessage())));
    }
  }
}
