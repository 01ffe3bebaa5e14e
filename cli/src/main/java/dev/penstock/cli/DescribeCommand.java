package dev.penstock.cli;

import dev.penstock.diff.Printable;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.store.ExecutionRecord;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock describe EXECUTION}. */
final class DescribeCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "Tell what happened in an execution.")
            .addPositional(ExecutionOperand.spec());
    return LocalOptions.addData(spec);
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    try (LocalEngine engine = LocalOptions.open(arguments, console)) {
      ExecutionRecord execution =
          ExecutionOperand.find(arguments.matchedPositionalValue(0, ""), engine);
      console.print(ExecutionReport.of(engine, execution, console) + started(execution));
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
