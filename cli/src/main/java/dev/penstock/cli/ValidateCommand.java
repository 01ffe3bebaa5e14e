package dev.penstock.cli;

import dev.penstock.cli.DefinitionOperand.BareName;
import dev.penstock.definition.DefinitionFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock validate DEFINITION}. */
final class ValidateCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "Check a pipeline, or a definition in JSON, for mistakes.")
            .addPositional(DefinitionOperand.spec(0, "DEFINITION"))
            .addOption(OutputFormat.option());
    return Aws.addOptions(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    boolean json = OutputFormat.of(arguments) == OutputFormat.JSON;
    DefinitionOperand operand =
        DefinitionOperand.of(Commands.pipelineName(arguments), BareName.ON_CLASS_PATH, console);
    return switch (operand.kind()) {
      case CLASS_PATH -> print(Compiled.byName(operand.text()), json, console);
      case STANDARD_INPUT, FILE -> print(CheckedFile.of(operand.file(console)), json, console);
      case DEPLOYED_PIPELINE, EXECUTION ->
          print(
              CheckedFile.of(
                  DefinitionFile.parse(operand.text(), operand.read(arguments, console).toJson())),
              json,
              console);
    };
  }

  private static int print(Compiled compiled, boolean json, Console console) {
    if (json) {
      console.write(DiagnosticsJson.of(compiled));
    } else {
      compiled.printDiagnostics(console);
      console.print(compiled.verdict() + "\n");
    }
    return compiled.compilation().hasErrors() ? ExitStatus.ERRORS : ExitStatus.OK;
  }

  private static int print(CheckedFile checked, boolean json, Console console) {
    if (json) {
      console.write(DiagnosticsJson.of(checked));
    } else {
      checked.printDiagnostics(console);
      console.print(checked.verdict() + "\n");
    }
    return checked.hasErrors() ? ExitStatus.ERRORS : ExitStatus.OK;
  }
}
