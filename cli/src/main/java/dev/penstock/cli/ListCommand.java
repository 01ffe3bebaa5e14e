package dev.penstock.cli;

import dev.penstock.definition.Node.ObjectNode;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock list}. */
final class ListCommand implements Command {
  @Override
  public CommandSpec spec() {
    return Commands.describe(this, "List the pipelines and the methods that make them.")
        .addOption(OutputFormat.option());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    OutputFormat format = OutputFormat.of(arguments);
    PipelineListing listing = PipelineCatalog.ofThread().list();
    format.print(console, () -> text(listing.entries()), () -> json(listing.entries()));
    for (String problem : listing.problems()) {
      console.printError(problem);
    }
    if (listing.entries().isEmpty() && listing.problems().isEmpty()) {
      console.printError(UnknownPipeline.NONE);
    }
    return listing.problems().isEmpty() ? ExitStatus.OK : ExitStatus.ERRORS;
  }

  private static String text(List<PipelineEntry> entries) {
    int width = 0;
    for (PipelineEntry entry : entries) {
      width = Math.max(width, entry.name().length());
    }
    StringBuilder text = new StringBuilder();
    for (PipelineEntry entry : entries) {
      text.append(Text.padded(entry.name(), width))
          .append("  ")
          .append(entry.method())
          .append('\n');
    }
    return text.toString();
  }

  private static ObjectNode json(List<PipelineEntry> entries) {
    return new JsonObject()
        .list(
            "pipelines",
            entries,
            each -> new JsonObject().put("name", each.name()).put("method", each.method()).build())
        .build();
  }
}
