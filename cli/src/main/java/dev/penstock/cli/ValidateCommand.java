package dev.penstock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock validate NAME|FILE|-}. */
final class ValidateCommand implements Command {
  private static final String STANDARD_INPUT = "-";
  private static final String FORMAT = "--format";

  /** How the diagnostics are printed; the names are what is typed. */
  enum Format {
    /** For people. */
    text,
    /** For tools. */
    json
  }

  @Override
  public CommandSpec spec() {
    return Commands.describe(this, "Check a pipeline, or a definition in JSON, for mistakes.")
        .addPositional(
            PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .required(true)
                .type(String.class)
                .paramLabel("NAME|FILE")
                .description(
                    "A pipeline's name, as 'penstock list' shows it, or a file with a definition;"
                        + " - is standard input. What ends in .json or has a slash is a file; else a"
                        + " pipeline goes before a file of the same name.")
                .build())
        .addOption(
            OptionSpec.builder(FORMAT)
                .type(Format.class)
                .paramLabel("text|json")
                .description("How to print: text for people, or json on standard output for tools.")
                .build())
        .addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    String name = Commands.pipelineName(arguments);
    boolean json = arguments.matchedOptionValue(FORMAT, Format.text) == Format.json;
    if (name.equals(STANDARD_INPUT)) {
      try {
        return print(CheckedFile.read("standard input", console.in()), json, console);
      } catch (IOException unreadable) {
        throw CommandFailure.failed("Standard input cannot be read: " + unreadable.getMessage());
      }
    }
    Path file = file(name, console);
    if (file != null) {
      return print(CheckedFile.read(name, file), json, console);
    }
    Compiled compiled = Compiled.byName(name);
    if (json) {
      console.write(DiagnosticsJson.of(compiled));
    } else {
      compiled.printDiagnostics(console);
      console.print(compiled.verdict() + "\n");
    }
    return compiled.compilation().hasErrors() ? ExitStatus.ERRORS : ExitStatus.OK;
  }

  private static int print(CheckedFile checked, boolean json, Console console) {
    if (json) {
      console.write(DiagnosticsJson.of(checked));
    } else {
      checked.printDiagnostics(console);
      console.print(checked.verdict() + "\n");
    }
    return checked.hasErrors() ? ExitStatus.ERRORS : ExitStatus.OK;
  }

  /** Returns the file that is meant, or null when it is a pipeline. */
  private static @Nullable Path file(String name, Console console) {
    boolean surely = name.endsWith(".json") || name.contains("/") || name.contains("\\");
    try {
      Path path = console.directory().resolve(name);
      // The file system first: most names are no files, and need no look at the class path.
      boolean exists = !name.isEmpty() && Files.isRegularFile(path);
      boolean pipeline = !surely && exists && PipelineCatalog.ofThread().has(name);
      return (surely || exists) && !pipeline ? path : null;
    } catch (InvalidPathException noPath) {
      return null;
    }
  }
}
