package dev.penstock.cli;

import dev.penstock.cli.DefinitionOperand.BareName;
import dev.penstock.definition.DefinitionFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock validate DEFINITION}. */
final class ValidateCommand implements Command {
  private static final String FORMAT = "--format";

  /** How the diagnostics are printed; the names are what is typed. */
  enum Format {
    /** For people. */
    text,
    /** For tools. */
    json
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "Check a pipeline, or a definition in JSON, for mistakes.")
            .addPositional(DefinitionOperand.spec(0, "DEFINITION"))
            .addOption(
                OptionSpec.builder(FORMAT)
                    .type(Format.class)
                    .paramLabel("text|json")
                    .description(
                        "How to print: text for people, or json on standard output for tools.")
                    .build());
    return Aws.addOptions(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    boolean json = arguments.matchedOptionValue(FORMAT, Format.text) == Format.json;
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
