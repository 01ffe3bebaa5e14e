package dev.penstock.cli;

import dev.penstock.definition.PipelineDefinition;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock compile NAME}. */
final class CompileCommand implements Command {
  private static final String COMPACT = "--compact";
  private static final String OUTPUT = "--output";

  @Override
  public CommandSpec spec() {
    return Commands.describe(this, "Print a pipeline's definition as JSON.")
        .addPositional(Commands.pipelineName())
        .addOption(Commands.flag(COMPACT, "Print exactly the bytes that the service is sent."))
        .addOption(
            Commands.option(
                String.class,
                "FILE",
                "Write to FILE, whole or not at all, instead of standard output.",
                "-o",
                OUTPUT))
        .addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    String path = arguments.matchedOptionValue(OUTPUT, null);
    OutputFile file = path == null ? null : OutputFile.at(console, path);
    Compiled compiled =
        Compiled.byName(Commands.pipelineName(arguments)).orFail(console, "; nothing written");
    PipelineDefinition definition = compiled.compilation().definition();
    byte[] json =
        arguments.matchedOptionValue(COMPACT, false)
            ? DefinitionText.compact(definition)
            : DefinitionText.pretty(definition);
    if (file == null) {
      console.write(json);
    } else {
      file.write(json);
    }
    return ExitStatus.OK;
  }
}
