package dev.penstock.cli;

import dev.penstock.local.EngineBuilder;
import dev.penstock.local.EngineListener;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.job.Runners;
import dev.penstock.local.s3.S3Store;
import dev.penstock.local.store.StoreException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that commands on this machine share. */
final class LocalOptions {
  private static final String FOLDER = ".penstock";
  private static final String DATABASE = "penstock.db";
  private static final String DATA = "--data";
  private static final String S3 = "--s3";
  private static final String PARAMETER = "--parameter";
  private static final String MAX_PARALLEL = "--max-parallel";
  private static final String LOGS = "--logs";
  private static final String RUNNER = "--runner";

  private LocalOptions() {}

  /** Adds where everything is kept. */
  static CommandSpec addData(CommandSpec spec) {
    return spec.addOption(
            Commands.option(
                DATA,
                "DIR",
                "The folder where executions, models, caches and S3 objects are kept; .penstock in"
                    + " the project when not given."))
        .addOption(
            Commands.option(
                S3,
                "aws|URL",
                "Where S3 objects lie instead: in AWS, or at the address of a server that"
                    + " speaks S3; credentials and region are found as every AWS tool does."));
  }

  /** Adds what a pipeline is started with. */
  static CommandSpec addParameters(CommandSpec spec) {
    return spec.addOption(
        Commands.texts(
            "Name=value", "The value of a parameter; may be given for several.", "-p", PARAMETER));
  }

  /** Adds how an execution is run. */
  static CommandSpec addRun(CommandSpec spec) {
    return addLogs(addMaxParallel(spec)).addOption(runnerOption());
  }

  /** Adds how many steps run at a time. */
  static CommandSpec addMaxParallel(CommandSpec spec) {
    return spec.addOption(
        Commands.option(Long.class, "N", "How many steps run at a time, at most.", MAX_PARALLEL));
  }

  /** Adds whether jobs' logs are shown. */
  static CommandSpec addLogs(CommandSpec spec) {
    return spec.addOption(Commands.flag(LOGS, "Print the lines that jobs log."));
  }

  /** Refuses what says how things are on this machine, where AWS was chosen. */
  static void refuse(ParseResult arguments) {
    for (String option : List.of(DATA, RUNNER)) {
      if (arguments.hasMatchedOption(option)) {
        throw CommandFailure.wrongUsage(
            option + " is about this machine, and the other options are about AWS.");
      }
    }
  }

  /** Adds who does the work of steps. */
  static CommandSpec addRunners(CommandSpec spec) {
    return spec.addOption(runnerOption());
  }

  private static OptionSpec runnerOption() {
    return Commands.texts(
        "[STEP=]HOW",
        "Who does a step's work: process, process:SCRIPT, docker or stand-in. STEP is a step's"
            + " name or a type such as Training; without it, all steps that nothing is declared"
            + " for.",
        RUNNER);
  }

  static Path data(ParseResult arguments, Console console) {
    String given = arguments.matchedOptionValue(DATA, (String) null);
    return given == null ? console.project().resolve(FOLDER) : console.directory().resolve(given);
  }

  static @Nullable Long maxParallel(ParseResult arguments) {
    Long most = arguments.matchedOptionValue(MAX_PARALLEL, (Long) null);
    if (most != null && most < 1) {
      throw CommandFailure.wrongUsage(MAX_PARALLEL + " is at least 1.");
    }
    return most;
  }

  static boolean logs(ParseResult arguments) {
    return arguments.matchedOptionValue(LOGS, false);
  }

  static List<String> runners(ParseResult arguments) {
    return arguments.matchedOptionValue(RUNNER, List.<String>of());
  }

  static Map<String, String> parameters(ParseResult arguments) {
    return pairs("-p", arguments.matchedOptionValue(PARAMETER, List.<String>of()));
  }

  /** Takes apart what was given as Name=value. */
  static Map<String, String> pairs(String option, List<String> given) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String each : given) {
      int equals = each.indexOf('=');
      if (equals < 1) {
        throw CommandFailure.wrongUsage(option + " takes Name=value, and not \"" + each + "\".");
      }
      if (pairs.put(each.substring(0, equals), each.substring(equals + 1)) != null) {
        throw CommandFailure.wrongUsage(
            option + " is given twice for \"" + each.substring(0, equals) + "\".");
      }
    }
    return pairs;
  }

  /** Opens an engine that runs steps. */
  static LocalEngine open(
      ParseResult arguments, Console console, Runners runners, EngineListener listener) {
    return build(arguments, console, builder -> builder.runners(runners).listener(listener));
  }

  /** Opens an engine that runs the steps of pipelines that are not known yet. */
  static LocalEngine open(
      ParseResult arguments, Console console, Function<String, Runners> runnersOf) {
    return build(arguments, console, builder -> builder.runnersOf(runnersOf));
  }

  private static LocalEngine build(
      ParseResult arguments, Console console, UnaryOperator<EngineBuilder> with) {
    Path folder = data(arguments, console);
    EngineBuilder builder = with.apply(LocalEngine.builder(folder));
    String s3 = arguments.matchedOptionValue(S3, (String) null);
    try {
      return (s3 == null ? builder : builder.objects(objects(s3))).open();
    } catch (StoreException unusable) {
      throw CommandFailure.failed(String.valueOf(unusable.getMessage()));
    }
  }

  /** Lives as long as the command. */
  private static S3Store objects(String where) {
    try {
      if (where.equals("aws")) {
        return S3Store.aws();
      }
      URI endpoint = new URI(where);
      if (endpoint.getHost() != null && String.valueOf(endpoint.getScheme()).startsWith("http")) {
        return S3Store.at(endpoint);
      }
    } catch (URISyntaxException noUrl) {
      // Refused like all others.
    } catch (RuntimeException unusable) {
      throw CommandFailure.failed("S3 cannot be used: " + Thrown.text(unusable));
    }
    throw CommandFailure.wrongUsage(S3 + " is aws or http://HOST:PORT, and not \"" + where + "\".");
  }

  /** Opens an engine that is asked; a folder in which nothing was ever run stays as it is. */
  static LocalEngine open(ParseResult arguments, Console console) {
    Path folder = data(arguments, console);
    if (!Files.exists(folder.resolve(DATABASE))) {
      throw CommandFailure.wrongUsage(
          "Nothing was ever run in " + console.shown(folder) + "; see 'penstock run --help'.");
    }
    return open(arguments, console, Runners.none(), new EngineListener() {});
  }
}
