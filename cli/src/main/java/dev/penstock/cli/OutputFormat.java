package dev.penstock.cli;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code --format}: for people or for machines. */
final class OutputFormat {
  private static final String FORMAT = "--format";
  private static final List<String> FORMATS = List.of("text", "json");

  private OutputFormat() {}

  static OptionSpec option() {
    return OptionSpec.builder(FORMAT)
        .type(String.class)
        .paramLabel("FORMAT")
        .description("text for people, which is the default, or json for machines.")
        .build();
  }

  /**
   * Tells whether the output is for machines.
   *
   * @throws CommandFailure when it is for neither
   */
  static boolean isJson(ParseResult arguments) {
    String format = arguments.matchedOptionValue(FORMAT, FORMATS.get(0));
    if (!FORMATS.contains(format)) {
      throw CommandFailure.wrongUsage(
          FORMAT + " is one of " + String.join(" and ", FORMATS) + ", and not \"" + format + "\".");
    }
    return format.equals("json");
  }
}
