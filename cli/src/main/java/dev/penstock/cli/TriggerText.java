package dev.penstock.cli;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.trigger.Trigger;
import dev.penstock.sagemaker.trigger.Triggers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What the commands about triggers share. */
final class TriggerText {
  private static final String ROLE = "--role";

  private TriggerText() {}

  /** Sees to it that a trigger is there. */
  @FunctionalInterface
  interface Put {
    Trigger.Result put(Triggers triggers, String pipeline, Map<String, String> startValues);
  }

  static OptionSpec role(String service) {
    return Commands.option(
        ROLE,
        "ARN",
        "The role that "
            + service
            + " takes to start the pipeline: it needs sagemaker:StartPipelineExecution on it.");
  }

  static String role(ParseResult arguments) {
    String role = arguments.matchedOptionValue(ROLE, "");
    if (!role.matches("arn:[a-z0-9-]+:iam::\\d{12}:role/\\S+")) {
      throw CommandFailure.wrongUsage(
          "As whom? Give " + ROLE + " with the ARN of a role, arn:aws:iam::ACCOUNT:role/NAME.");
    }
    return role;
  }

  /** What is given goes before what the environment starts the pipeline with. */
  static int put(ParseResult arguments, Console console, Put put) {
    OutputFormat format = OutputFormat.of(arguments);
    String typed = Commands.pipelineName(arguments);
    Aws aws = Aws.of(arguments, console, typed);
    DeployedName pipeline = DeployedName.of(typed);
    Map<String, String> values = new LinkedHashMap<>(pipeline.startValues(aws.environment()));
    values.putAll(LocalOptions.parameters(arguments));
    return aws.call(
        clients -> {
          try {
            Trigger.Result done = put.put(Triggers.of(clients), pipeline.plain(), values);
            format.print(
                console,
                () -> outcome(done.outcome()) + of(done.trigger()) + "\n",
                () ->
                    new JsonObject()
                        .put("pipeline", pipeline.plain())
                        .put("outcome", done.outcome().name().toLowerCase(Locale.ROOT))
                        .put("trigger", json(done.trigger()))
                        .build());
            return ExitStatus.OK;
          } catch (IllegalArgumentException refused) {
            throw CommandFailure.wrongUsage(
                "Nothing was made: " + StepText.lines(String.valueOf(refused.getMessage())));
          }
        });
  }

  private static String outcome(Trigger.Outcome outcome) {
    return switch (outcome) {
      case CREATED -> "Created the ";
      case UPDATED -> "Changed the ";
      case UNCHANGED -> "There is already the ";
    };
  }

  static ObjectNode json(Trigger trigger) {
    return new JsonObject()
        .put("kind", kind(trigger))
        .put("name", trigger.name())
        .put("group", trigger.group())
        .put("when", trigger.when())
        .put("enabled", trigger.enabled())
        .texts("startValues", trigger.startValues())
        .put("role", trigger.role())
        .build();
  }

  static String of(Trigger trigger) {
    return kind(trigger) + " " + Printable.of(trigger.name()) + ": " + Printable.of(trigger.when());
  }

  static List<String> row(Trigger trigger) {
    return List.of(
        Printable.of(trigger.name()),
        kind(trigger),
        Printable.of(trigger.when()) + (trigger.enabled() ? "" : " (turned off)"),
        trigger.startValues().entrySet().stream()
            .map(each -> Printable.of(each.getKey() + "=" + each.getValue()))
            .collect(Collectors.joining(" ")));
  }

  private static String kind(Trigger trigger) {
    return trigger.kind() == Trigger.Kind.SCHEDULE ? "schedule" : "rule";
  }
}
