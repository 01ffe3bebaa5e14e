package dev.penstock.cli;

import dev.penstock.cli.DefinitionOperand.BareName;
import dev.penstock.cli.DefinitionOperand.Kind;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.diff.DefinitionDiff;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock diff BEFORE AFTER}. */
final class DiffCommand implements Command {
  private static final String FORMAT = "--format";
  private static final List<String> FORMATS = List.of("text", "json");

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "Show what changes from one definition to another.")
            .addPositional(DefinitionOperand.spec(0, "BEFORE"))
            .addPositional(
                DefinitionOperand.spec(1, "AFTER").toBuilder().description("The same.").build())
            .addOption(
                OptionSpec.builder(FORMAT)
                    .type(String.class)
                    .paramLabel("FORMAT")
                    .description("text for people, which is the default, or json for machines.")
                    .build());
    spec.usageMessage()
        .footer(
            "",
            "Exit status: 0 when the two say the same to the service, 1 when not, 2 when one of",
            "them cannot be read.");
    return Aws.addOptions(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    String format = arguments.matchedOptionValue(FORMAT, FORMATS.get(0));
    if (!FORMATS.contains(format)) {
      throw CommandFailure.wrongUsage(
          FORMAT + " is one of " + String.join(" and ", FORMATS) + ", and not \"" + format + "\".");
    }
    DefinitionDiff diff = diff(arguments, console);
    if (format.equals("json")) {
      console.write(DefinitionText.pretty(PipelineDefinition.of(diff.toJson())));
    } else {
      console.print(diff.toString());
    }
    return diff.isEmpty() ? ExitStatus.OK : ExitStatus.ERRORS;
  }

  private static DefinitionDiff diff(ParseResult arguments, Console console) {
    DefinitionOperand before = operand(arguments, 0, console);
    DefinitionOperand after = operand(arguments, 1, console);
    if (before.kind() == Kind.STANDARD_INPUT && after.kind() == Kind.STANDARD_INPUT) {
      throw CommandFailure.wrongUsage("Standard input can be read only once.");
    }
    try {
      return DefinitionDiff.between(
          before.read(arguments, console), after.read(arguments, console));
    } catch (CommandFailure unreadable) {
      // 1 says that they differ, which nobody knows.
      throw unreadable.as(ExitStatus.WRONG_USAGE);
    }
  }

  private static DefinitionOperand operand(ParseResult arguments, int index, Console console) {
    return DefinitionOperand.of(
        arguments.matchedPositionalValue(index, ""), BareName.ON_CLASS_PATH, console);
  }
}
