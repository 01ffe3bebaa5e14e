package dev.penstock.cli;

import dev.penstock.diff.Printable;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.store.ExecutionRecord;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock describe EXECUTION}. */
final class DescribeCommand implements Command {
  private static final String DEFINITION = "--definition";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "Tell what happened in an execution, here or on AWS.")
            .addPositional(ExecutionOperand.spec())
            .addOption(
                Commands.flag(
                    DEFINITION, "Print the definition that it ran, as JSON, and nothing else."))
            .addOption(OutputFormat.option());
    return Aws.addChoice(LocalOptions.addData(spec)).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    OutputFormat format = OutputFormat.of(arguments);
    boolean definition = arguments.matchedOptionValue(DEFINITION, false);
    if (AwsExecution.isMeant(arguments)) {
      return AwsExecution.with(
          arguments,
          console,
          (executions, arn) -> {
            if (definition) {
              console.write(DefinitionText.pretty(executions.definition(arn)));
            } else {
              AwsFacts facts = AwsFacts.of(executions, executions.describe(arn));
              format.print(
                  console, () -> AwsDescription.of(facts), () -> DescriptionJson.of(facts));
            }
            return ExitStatus.OK;
          });
    }
    try (LocalEngine engine = LocalOptions.open(arguments, console)) {
      ExecutionRecord execution =
          ExecutionOperand.find(arguments.matchedPositionalValue(0, ""), engine);
      if (definition) {
        console.write(DefinitionText.pretty(engine.pipelines().definition(execution.definition())));
        return ExitStatus.OK;
      }
      LocalFacts facts = new LocalFacts(engine, execution, console);
      format.print(
          console,
          () -> ExecutionReport.of(facts) + started(execution),
          () -> DescriptionJson.of(facts));
      return ExitStatus.OK;
    }
  }

  private static String started(ExecutionRecord execution) {
    List<List<String>> given =
        execution.parameters().entrySet().stream()
            .map(each -> List.of(Printable.of(each.getKey()), Printable.of(each.getValue())))
            .toList();
    return "\nStarted "
        + Text.time(execution.created())
        + " with version "
        + execution.version()
        + " of the pipeline, "
        + (given.isEmpty() ? "no parameters given" : "and with:")
        + "\n"
        + Table.of(given)
        + "ARN: "
        + Printable.of(execution.arn())
        + "\n";
  }
}
