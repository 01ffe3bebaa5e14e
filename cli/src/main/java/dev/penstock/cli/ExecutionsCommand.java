package dev.penstock.cli;

import dev.penstock.diff.Printable;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.sagemaker.execution.ExecutionSummary;
import dev.penstock.sagemaker.execution.Executions;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock executions}. */
final class ExecutionsCommand implements Command {
  private static final String MOST = "--most";
  private static final int USUAL = 20;

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "List the executions on this machine or on AWS, newest first.")
            .addPositional(
                Commands.optionalOperand(
                    "NAME", "The pipeline; on this machine all when not given."))
            .addOption(
                Commands.option(
                    Integer.class,
                    "N",
                    "How many at most on AWS; " + USUAL + " when not given.",
                    MOST))
            .addOption(OutputFormat.option());
    return Aws.addChoice(LocalOptions.addData(spec)).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    OutputFormat format = OutputFormat.of(arguments);
    String pipeline = Commands.pipelineName(arguments);
    if (Aws.isChosen(arguments) || pipeline.startsWith("arn:")) {
      LocalOptions.refuse(arguments);
      return onAws(pipeline, format, arguments, console);
    }
    try (LocalEngine engine = LocalOptions.open(arguments, console)) {
      List<ExecutionRecord> all =
          engine.executions(pipeline.isEmpty() ? null : DeployedName.of(pipeline).plain());
      print(all, ExecutionsCommand::row, ExecutionJson::of, format, console);
      return ExitStatus.OK;
    }
  }

  private static int onAws(
      String pipeline, OutputFormat format, ParseResult arguments, Console console) {
    if (pipeline.isEmpty()) {
      throw CommandFailure.wrongUsage("Of which pipeline? Give its name.");
    }
    int most = arguments.matchedOptionValue(MOST, USUAL);
    List<ExecutionSummary> all =
        Aws.of(arguments, console)
            .call(clients -> Executions.of(clients).list(DeployedName.of(pipeline).name(), most));
    print(all, ExecutionsCommand::row, ExecutionJson::of, format, console);
    return ExitStatus.OK;
  }

  private static <T> void print(
      List<T> all,
      Function<T, List<String>> row,
      Function<T, JsonObject> json,
      OutputFormat format,
      Console console) {
    format.print(
        console,
        () -> Table.of(all.stream().map(row).toList()),
        () -> new JsonObject().list("executions", all, each -> json.apply(each).build()).build());
  }

  private static List<String> row(ExecutionSummary execution) {
    String reason = execution.failureReason();
    String name = execution.displayName();
    return List.of(
        execution.id(),
        Text.time(execution.started()),
        execution.status(),
        name == null ? "" : Printable.of(name),
        reason == null ? "" : StepText.lines(reason));
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
