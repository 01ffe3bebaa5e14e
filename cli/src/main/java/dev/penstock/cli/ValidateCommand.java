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
            .addPositional(DefinitionOperand.spec(0, "DEFINITION"));
    return Aws.addOptions(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    DefinitionOperand operand =
        DefinitionOperand.of(Commands.pipelineName(arguments), BareName.ON_CLASS_PATH, console);
    return switch (operand.kind()) {
      case CLASS_PATH -> {
        Compiled compiled = Compiled.byName(operand.text());
        compiled.printDiagnostics(console);
        console.print(compiled.verdict() + "\n");
        yield compiled.compilation().hasErrors() ? ExitStatus.ERRORS : ExitStatus.OK;
      }
      case STANDARD_INPUT, FILE -> print(CheckedFile.of(operand.file(console)), console);
      case DEPLOYED_PIPELINE, EXECUTION ->
          print(
              CheckedFile.of(
                  DefinitionFile.parse(operand.text(), operand.read(arguments, console).toJson())),
              console);
    };
  }

  private static int print(CheckedFile checked, Console console) {
    checked.printDiagnostics(console);
    console.print(checked.verdict() + "\n");
    return checked.hasErrors() ? ExitStatus.ERRORS : ExitStatus.OK;
  }
}
