package dev.penstock.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** All commands, and what they have in common. */
final class Commands {
  private static final List<String> NAMES =
      List.of(
          "list",
          "compile",
          "validate",
          "diff",
          "import",
          "run",
          "plan",
          "deploy",
          "rollback",
          "start",
          "watch",
          "compare",
          "cost",
          "executions",
          "describe",
          "retry",
          "stop",
          "callback",
          "models",
          "approve",
          "reject",
          "lineage",
          "share",
          "schedule",
          "on-data",
          "triggers",
          "export",
          "iam-policy",
          "serve",
          "quickstart");
  private static final String STACK_TRACE = "--stacktrace";

  private Commands() {}

  /** The command line, with the one command that is named first alone, or else with all of them. */
  static CommandLine commandLine(String... arguments) {
    CommandSpec spec = CommandSpec.create().name("penstock");
    spec.usageMessage()
        .description("SageMaker Pipelines in type-safe Java.")
        .commandListHeading("%nCommands:%n")
        .optionListHeading("%nOptions:%n")
        .footer(
            "",
            "The launcher takes '--class-path CP' first: pipelines from there, not the samples.",
            "Exit status: 0 fine, 1 the pipeline has errors or failed, 2 wrong usage.");
    spec.addOption(help());
    spec.addOption(
        OptionSpec.builder("--version")
            .versionHelp(true)
            .description("Print the version and exit.")
            .build());
    spec.versionProvider(new Version());
    Command named = arguments.length == 0 ? null : named(arguments[0]);
    if (named != null) {
      spec.addSubcommand(arguments[0], named.spec());
    } else {
      for (String name : NAMES) {
        Command command = named(name);
        if (command != null) {
          spec.addSubcommand(name, command.spec());
        }
      }
    }
    return new CommandLine(spec).setColorScheme(Help.defaultColorScheme(Ansi.OFF));
  }

  static boolean wantsStackTrace(ParseResult parsed) {
    return parsed.matchedOptionValue(STACK_TRACE, false);
  }

  /**
   * The name of the pipeline, which every command that has taken {@link #pipelineName} is given.
   */
  static String pipelineName(ParseResult parsed) {
    return parsed.matchedPositionalValue(0, "");
  }

  static CommandSpec describe(Command command, String description) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
    spec.usageMessage()
        .description(description)
        .parameterListHeading("%n")
        .optionListHeading("%nOptions:%n");
    return spec.addOption(help());
  }

  static PositionalParamSpec pipelineName() {
    return operand(0, "NAME", "The pipeline's name, as 'penstock list' shows it.");
  }

  /** Something that has to be given. */
  static PositionalParamSpec operand(int index, String label, String description) {
    return operand(index, label, description, true);
  }

  /** Something that may stand first, or not be given. */
  static PositionalParamSpec optionalOperand(String label, String description) {
    return operand(0, label, description, false);
  }

  private static PositionalParamSpec operand(
      int index, String label, String description, boolean required) {
    return PositionalParamSpec.builder()
        .index(Integer.toString(index))
        .arity(required ? "1" : "0..1")
        .required(required)
        .type(String.class)
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** An option with a text. */
  static OptionSpec option(String name, String label, String description) {
    return option(String.class, label, description, name);
  }

  /** An option with a value of some type. */
  static OptionSpec option(Class<?> type, String label, String description, String... names) {
    return OptionSpec.builder(names).type(type).paramLabel(label).description(description).build();
  }

  /** An option with a text that may be given several times. */
  static OptionSpec texts(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel(label)
        .description(description)
        .build();
  }

  /**
   * Reads an option that takes some words alone.
   *
   * @param words the words; the first when nothing is given
   * @throws CommandFailure when it is none of them
   */
  static String oneOf(ParseResult parsed, String option, List<String> words) {
    String typed = parsed.matchedOptionValue(option, words.get(0));
    String word = typed.toLowerCase(Locale.ROOT);
    if (!words.contains(word)) {
      int last = words.size() - 1;
      throw CommandFailure.wrongUsage(
          option
              + " is one of "
              + String.join(", ", words.subList(0, last))
              + " and "
              + words.get(last)
              + ", and not \""
              + typed
              + "\".");
    }
    return word;
  }

  static OptionSpec stackTrace() {
    return flag(STACK_TRACE, "Print the whole stack trace when a pipeline's code throws.");
  }

  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Print this help and exit.")
        .build();
  }

  private static @Nullable Command named(String name) {
    return switch (name) {
      case "list" -> new ListCommand();
      case "compile" -> new CompileCommand();
      case "validate" -> new ValidateCommand();
      case "import" -> new ImportCommand();
      case "diff" -> new DiffCommand();
      case "run" -> new RunCommand();
      case "plan" -> new PlanCommand();
      case "deploy" -> new DeployCommand();
      case "rollback" -> new RollbackCommand();
      case "start" -> new StartCommand();
      case "watch" -> new WatchCommand();
      case "compare" -> new CompareCommand();
      case "cost" -> new CostCommand();
      case "executions" -> new ExecutionsCommand();
      case "describe" -> new DescribeCommand();
      case "retry" -> new RetryCommand();
      case "stop" -> new StopCommand();
      case "callback" -> new CallbackCommand();
      case "models" -> new ModelsCommand();
      case "approve" -> new DecisionCommand(true);
      case "reject" -> new DecisionCommand(false);
      case "lineage" -> new LineageCommand();
      case "share" -> new ShareCommand();
      case "schedule" -> new ScheduleCommand();
      case "on-data" -> new OnDataCommand();
      case "triggers" -> new TriggersCommand();
      case "export" -> new ExportCommand();
      case "iam-policy" -> new IamPolicyCommand();
      case "serve" -> new ServeCommand();
      case "quickstart" -> new QuickstartCommand();
      default -> null;
    };
  }
}
