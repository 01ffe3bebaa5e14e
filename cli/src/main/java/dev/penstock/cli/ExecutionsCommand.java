package dev.penstock.cli;

import dev.penstock.diff.Printable;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.store.ExecutionRecord;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock executions}. */
final class ExecutionsCommand implements Command {
  @Override
  public CommandSpec spec() {
    return LocalOptions.addData(
        Commands.describe(this, "List the executions on this machine, newest first."));
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    try (LocalEngine engine = LocalOptions.open(arguments, console)) {
      console.print(
          Table.of(engine.executions(null).stream().map(ExecutionsCommand::row).toList()));
      return ExitStatus.OK;
    }
  }

  private static List<String> row(ExecutionRecord execution) {
    String reason = execution.failureReason();
    return List.of(
        execution.id(),
        Printable.of(execution.pipeline()),
        Text.time(execution.created()),
        execution.status().wireName(),
        execution.status().isEnd() ? Text.seconds(execution.created(), execution.modified()) : "",
        reason == null ? "" : StepText.lines(reason));
  }
}
