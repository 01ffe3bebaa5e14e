package dev.penstock.cli;

import dev.penstock.sagemaker.trigger.ScheduleRequest;
import dev.penstock.sagemaker.trigger.ScheduleTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock schedule NAME}. */
final class ScheduleCommand implements Command {
  private static final String CRON = "--cron";
  private static final String RATE = "--rate";
  private static final String AT = "--at";
  private static final String TIMEZONE = "--timezone";
  private static final String NAME = "--name";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "Start a pipeline on AWS by a schedule.")
            .addPositional(DeployedName.spec())
            .addOption(
                Commands.option(
                    CRON,
                    "FIELDS",
                    "Minutes, hours, day of the month, month, day of the week and year, for example"
                        + " \"0 3 * * ? *\"."))
            .addOption(Commands.option(RATE, "PACE", "For example \"12 hours\"."))
            .addOption(Commands.option(AT, "TIME", "Once, for example 2030-01-31T03:00."))
            .addOption(
                Commands.option(TIMEZONE, "ZONE", "Of the cron or the time; UTC when not given."))
            .addOption(
                Commands.option(
                    NAME,
                    "TEXT",
                    "What tells it from other schedules of the pipeline. A schedule of the same"
                        + " name is changed."))
            .addOption(TriggerText.role("scheduler.amazonaws.com"))
            .addOption(OutputFormat.option());
    return Aws.addOptions(LocalOptions.addParameters(spec)).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    ScheduleTime time = time(arguments);
    String role = TriggerText.role(arguments);
    return TriggerText.put(
        arguments,
        console,
        (triggers, pipeline, values) ->
            triggers.schedule(
                new ScheduleRequest(
                    pipeline, arguments.matchedOptionValue(NAME, null), time, values, role)));
  }

  private static ScheduleTime time(ParseResult arguments) {
    @Nullable String cron = arguments.matchedOptionValue(CRON, null);
    @Nullable String rate = arguments.matchedOptionValue(RATE, null);
    @Nullable String at = arguments.matchedOptionValue(AT, null);
    @Nullable String zone = arguments.matchedOptionValue(TIMEZONE, null);
    List<String> given = Stream.of(cron, rate, at).filter(Objects::nonNull).toList();
    if (given.size() != 1) {
      throw CommandFailure.wrongUsage(
          "When? Give one of " + CRON + ", " + RATE + " and " + AT + ".");
    }
    try {
      if (rate != null) {
        if (zone != null) {
          throw CommandFailure.wrongUsage("A rate has no time zone.");
        }
        return ScheduleTime.rate(rate);
      }
      return cron != null ? ScheduleTime.cron(cron, zone) : ScheduleTime.at(given.get(0), zone);
    } catch (IllegalArgumentException wrong) {
      throw CommandFailure.wrongUsage(String.valueOf(wrong.getMessage()));
    }
  }
}
