package dev.penstock.cli;

import dev.penstock.definition.PipelineDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock quickstart}: what a newcomer runs first. */
final class QuickstartCommand implements Command {
  private static final String SAMPLE = "abalone";
  private static final String RUN = "breast-cancer";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(
            this,
            "Compile the abalone sample and show what it is; then run the breast-cancer sample to"
                + " its end on this machine.");
    LocalOptions.addParameters(spec);
    LocalOptions.addRun(spec);
    return LocalOptions.addData(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    Compiled compiled = Compiled.byName(SAMPLE).orFail(console, "; nothing written");
    PipelineDefinition definition = compiled.compilation().definition();
    Path file = folder(console).resolve(SAMPLE + ".json");
    OutputFile.at(console, file.toString()).write(DefinitionText.pretty(definition));
    console.print(
        "The sample pipeline, compiled\n\n"
            + DefinitionSummary.of(definition)
            + "\n"
            + compiled.verdict()
            + "; "
            + Text.count(DefinitionText.compact(definition).length, "byte")
            + " as sent to the service\n"
            + "JSON: "
            + console.shown(file)
            + "\n\nThe sample "
            + RUN
            + ", run on this machine\n\n");
    LocalPipeline pipeline = LocalPipeline.of(RUN, arguments, console);
    return new LocalRunner(arguments, OutputFormat.TEXT, console)
        .run(pipeline, RunCommand.request(pipeline, arguments));
  }

  private static Path folder(Console console) {
    Path folder = console.project().toAbsolutePath().resolve("target").resolve("quickstart");
    try {
      return Files.createDirectories(folder);
    } catch (IOException unusable) {
      throw CommandFailure.failed(
          "The folder " + console.shown(folder) + " cannot be made: " + unusable);
    }
  }
}
