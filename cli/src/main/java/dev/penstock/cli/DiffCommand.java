package dev.penstock.cli;

import dev.penstock.cli.DefinitionOperand.BareName;
import dev.penstock.cli.DefinitionOperand.Kind;
import dev.penstock.diff.DefinitionDiff;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock diff BEFORE AFTER}. */
final class DiffCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "Show what changes from one definition to another.")
            .addPositional(DefinitionOperand.spec(0, "BEFORE"))
            .addPositional(
                DefinitionOperand.spec(1, "AFTER").toBuilder().description("The same.").build())
            .addOption(OutputFormat.option());
    spec.usageMessage()
        .footer(
            "",
            "Exit status: 0 when the two say the same to the service, 1 when not, 2 when one of",
            "them cannot be read.");
    return Aws.addOptions(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    OutputFormat format = OutputFormat.of(arguments);
    DefinitionDiff diff = diff(arguments, console);
    format.print(console, diff::toString, diff::toJson);
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
