package dev.penstock.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock retry EXECUTION}. */
final class RetryCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(
                this,
                "Go on with an execution that failed or was interrupted, without repeating what"
                    + " succeeded.")
            .addPositional(ExecutionOperand.spec());
    LocalOptions.addRun(spec);
    return LocalOptions.addData(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    return new LocalRunner(arguments, console).retry(arguments.matchedPositionalValue(0, ""));
  }
}
