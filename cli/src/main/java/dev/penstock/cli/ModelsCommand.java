package dev.penstock.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock models}. */
final class ModelsCommand implements Command {
  private static final String APPROVE = "--approve";
  private static final String REJECT = "--reject";
  private static final String MOST = "--most";
  private static final int USUAL = 20;

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(
                this, "List the models registered on this machine or on AWS, or show one.")
            .addPositional(
                Commands.optionalOperand(
                    "MODEL",
                    "A version as GROUP@VERSION or by its ARN; on AWS also GROUP@latest,"
                        + " GROUP@approved, or GROUP for its versions. Without it, all are"
                        + " listed."))
            .addOption(Commands.flag(APPROVE, "The same as 'penstock approve MODEL'."))
            .addOption(Commands.flag(REJECT, "The same as 'penstock reject MODEL'."))
            .addOption(DecisionCommand.reason())
            .addOption(
                Commands.option(
                    Integer.class,
                    "N",
                    "How many versions at most on AWS; " + USUAL + " when not given.",
                    MOST))
            .addOption(OutputFormat.option());
    return Aws.addChoice(LocalOptions.addData(spec));
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    OutputFormat format = OutputFormat.of(arguments);
    String name = arguments.matchedPositionalValue(0, "");
    boolean approve = arguments.matchedOptionValue(APPROVE, false);
    boolean reject = arguments.matchedOptionValue(REJECT, false);
    if ((approve && reject) || (name.isEmpty() && (approve || reject))) {
      throw CommandFailure.wrongUsage(
          "Give a model, and either " + APPROVE + " or " + REJECT + ".");
    }
    if (approve || reject) {
      return DecisionCommand.decide(name, approve, format, arguments, console);
    }
    if (Aws.isMeant(arguments, name)) {
      int most = Math.max(1, arguments.matchedOptionValue(MOST, USUAL));
      AwsModels.show(name, most, format, arguments, console);
    } else {
      LocalModels.show(name, format, arguments, console);
    }
    return ExitStatus.OK;
  }
}
