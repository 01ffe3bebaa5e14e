package dev.penstock.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock list}. */
final class ListCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Commands.describe(this, "List the pipelines and the methods that make them.");
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    PipelineListing listing = PipelineCatalog.ofThread().list();
    int width = 0;
    for (PipelineEntry entry : listing.entries()) {
      width = Math.max(width, entry.name().length());
    }
    StringBuilder text = new StringBuilder();
    for (PipelineEntry entry : listing.entries()) {
      text.append(Text.padded(entry.name(), width))
          .append("  ")
          .append(entry.method())
          .append('\n');
    }
    console.print(text.toString());
    for (String problem : listing.problems()) {
      console.printError(problem);
    }
    if (listing.entries().isEmpty() && listing.problems().isEmpty()) {
      console.printError(UnknownPipeline.NONE);
    }
    return listing.problems().isEmpty() ? ExitStatus.OK : ExitStatus.ERRORS;
  }
}
