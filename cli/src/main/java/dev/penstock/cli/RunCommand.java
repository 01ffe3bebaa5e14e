package dev.penstock.cli;

import dev.penstock.SelectiveExecution;
import dev.penstock.local.StartRequest;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock run NAME|FILE}. */
final class RunCommand implements Command {
  private static final String SELECT = "--select";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "Run a pipeline to its end on this machine.")
            .addPositional(DefinitionOperand.spec(0, "NAME|FILE"));
    LocalOptions.addParameters(spec);
    spec.addOption(
        Commands.texts(
            "STEP",
            "Run this step alone, or several; what they read comes from the latest execution.",
            SELECT));
    LocalOptions.addRun(spec).addOption(OutputFormat.option());
    LocalOptions.addData(spec);
    spec.usageMessage()
        .footer(
            "",
            "Ctrl-C stops the execution; once more, and the command ends at once.",
            "Exit status: 0 when it succeeded, 1 when it failed or was stopped, 2 when it was not",
            "started.");
    return Aws.addOptions(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    LocalPipeline pipeline = LocalPipeline.of(Commands.pipelineName(arguments), arguments, console);
    return new LocalRunner(arguments, OutputFormat.of(arguments), console)
        .run(pipeline, request(pipeline, arguments));
  }

  static StartRequest request(LocalPipeline pipeline, ParseResult arguments) {
    Map<String, String> parameters = LocalOptions.parameters(arguments);
    StartRequest request = StartRequest.of(pipeline.request().name()).parameters(parameters);
    List<String> selected =
        arguments.commandSpec().findOption(SELECT) == null
            ? List.of()
            : arguments.matchedOptionValue(SELECT, List.<String>of());
    return selected.isEmpty() ? request : request.select(new SelectiveExecution(selected, null));
  }
}
