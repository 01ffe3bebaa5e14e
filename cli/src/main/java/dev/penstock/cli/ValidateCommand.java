package dev.penstock.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock validate NAME}. */
final class ValidateCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Commands.describe(this, "Check a pipeline and print what is wrong with it.")
        .addPositional(Commands.pipelineName())
        .addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    Compiled compiled = Compiled.byName(Commands.pipelineName(arguments));
    compiled.printDiagnostics(console);
    console.print(compiled.verdict() + "\n");
    return compiled.compilation().hasErrors() ? ExitStatus.ERRORS : ExitStatus.OK;
  }
}
