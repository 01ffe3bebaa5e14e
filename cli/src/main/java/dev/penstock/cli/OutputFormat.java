package dev.penstock.cli;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.PipelineDefinition;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code --format}: what a command tells, for people or for machines. */
enum OutputFormat {
  /** For people. */
  TEXT,
  /** For machines: one object, whose members are documented and stay. */
  JSON;

  private static final String FORMAT = "--format";
  private static final List<String> FORMATS = List.of("text", "json");

  static OptionSpec option() {
    return Commands.option(
        FORMAT, "text|json", "text for people, which is the default, or json for machines.");
  }

  /**
   * Reads the option.
   *
   * @throws CommandFailure when it is neither
   */
  static OutputFormat of(ParseResult arguments) {
    return Commands.oneOf(arguments, FORMAT, FORMATS).equals("json") ? JSON : TEXT;
  }

  /** Prints one of the two; the other is not made. */
  void print(Console console, Supplier<String> text, Supplier<ObjectNode> json) {
    if (this == JSON) {
      console.write(DefinitionText.pretty(PipelineDefinition.of(json.get())));
    } else {
      console.print(text.get());
    }
  }
}
