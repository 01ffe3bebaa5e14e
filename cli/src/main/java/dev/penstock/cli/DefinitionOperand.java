package dev.penstock.cli;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.PipelineDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What somebody types for a definition, and where it leads. The same for every command.
 *
 * @param text what was typed
 * @param kind where it leads
 */
record DefinitionOperand(String text, Kind kind) {
  private static final String STANDARD_INPUT = "-";
  private static final String DEPLOYED = "deployed:";
  private static final Pattern PIPELINE_ARN = arn("pipeline/[^/]+");
  private static final Pattern EXECUTION_ARN = arn("pipeline/[^/]+/execution/[^/]+");
  private static final Pattern VERSIONED = Pattern.compile("(.*)@(\\d{1,18})");

  /** What people read about it. */
  static final String DESCRIPTION =
      "A pipeline's name, as 'penstock list' shows it; a file with a definition; - for standard"
          + " input; deployed:NAME or deployed:NAME@VERSION for a pipeline on AWS; the ARN of a"
          + " pipeline or of an execution. What ends in .json or has a slash is a file; else a"
          + " pipeline goes before a file of the same name.";

  /** Where an operand leads. */
  enum Kind {
    STANDARD_INPUT,
    FILE,
    CLASS_PATH,
    DEPLOYED_PIPELINE,
    EXECUTION
  }

  /** Where a name leads that is nothing else. */
  enum BareName {
    ON_CLASS_PATH,
    DEPLOYED
  }

  /** The operand's specification, for a command that takes one at the index. */
  static PositionalParamSpec spec(int index, String label) {
    return Commands.operand(index, label, DESCRIPTION);
  }

  /** Tells where an operand leads. Looks at the file system, and at nothing else that is far. */
  static DefinitionOperand of(String text, BareName bareName, Console console) {
    if (text.equals(STANDARD_INPUT)) {
      return new DefinitionOperand(text, Kind.STANDARD_INPUT);
    }
    if (EXECUTION_ARN.matcher(text).matches()) {
      return new DefinitionOperand(text, Kind.EXECUTION);
    }
    if (PIPELINE_ARN.matcher(text).matches() || text.startsWith(DEPLOYED)) {
      return new DefinitionOperand(text, Kind.DEPLOYED_PIPELINE);
    }
    if (isFile(text, bareName, console)) {
      return new DefinitionOperand(text, Kind.FILE);
    }
    return new DefinitionOperand(
        text, bareName == BareName.DEPLOYED ? Kind.DEPLOYED_PIPELINE : Kind.CLASS_PATH);
  }

  /**
   * Reads the definition.
   *
   * @param arguments the command's, with where AWS is
   * @param console where diagnostics of a pipeline on the class path go
   * @throws CommandFailure when there is none
   */
  PipelineDefinition read(ParseResult arguments, Console console) {
    return switch (kind) {
      case STANDARD_INPUT, FILE -> file(console).definition();
      case CLASS_PATH -> Compiled.byName(text).orFail(console, "").compilation().definition();
      case DEPLOYED_PIPELINE -> {
        String pipeline = text.startsWith(DEPLOYED) ? text.substring(DEPLOYED.length()) : text;
        Matcher versioned = VERSIONED.matcher(pipeline);
        yield versioned.matches()
            ? Aws.of(arguments, console)
                .pipeline(versioned.group(1), Long.parseLong(versioned.group(2)))
            : Aws.of(arguments, console).pipeline(pipeline, null);
      }
      case EXECUTION -> Aws.of(arguments, console).execution(text);
    };
  }

  /** Reads a file or standard input, with the places of everything in it. */
  DefinitionFile file(Console console) {
    boolean standardInput = kind == Kind.STANDARD_INPUT;
    String name = standardInput ? "standard input" : text;
    try {
      if (standardInput) {
        return DefinitionFile.read(name, console.in());
      }
      try (InputStream in = Files.newInputStream(console.directory().resolve(text))) {
        return DefinitionFile.read(name, in);
      }
    } catch (DefinitionSyntaxException wrong) {
      throw CommandFailure.failed(String.valueOf(wrong.getMessage()));
    } catch (NoSuchFileException none) {
      throw CommandFailure.wrongUsage("There is no file " + name + ".");
    } catch (IOException unreadable) {
      String shown = standardInput ? "Standard input" : name;
      throw CommandFailure.failed(shown + " cannot be read: " + unreadable.getMessage());
    }
  }

  private static boolean isFile(String text, BareName bareName, Console console) {
    boolean surely = text.endsWith(".json") || text.contains("/") || text.contains("\\");
    try {
      // The file system first: most names are no files, and need no look at the class path.
      boolean exists = !text.isEmpty() && Files.isRegularFile(console.directory().resolve(text));
      return surely
          || (exists && (bareName == BareName.DEPLOYED || !PipelineCatalog.ofThread().has(text)));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  private static Pattern arn(String resource) {
    return Pattern.compile("arn:[a-z0-9-]+:sagemaker:[a-z0-9-]+:\\d{12}:" + resource);
  }
}
