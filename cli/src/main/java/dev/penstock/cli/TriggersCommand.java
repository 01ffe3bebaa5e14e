package dev.penstock.cli;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.sagemaker.trigger.Trigger;
import dev.penstock.sagemaker.trigger.Triggers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock triggers NAME}. */
final class TriggersCommand implements Command {
  private static final String REMOVE = "--remove";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "List what starts a pipeline on AWS by itself, or remove it.")
            .addPositional(DeployedName.spec())
            .addOption(
                Commands.texts(
                    "TRIGGER",
                    "Remove the schedule or rule of this name; may be given for several.",
                    REMOVE))
            .addOption(OutputFormat.option());
    return Aws.addOptions(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    OutputFormat format = OutputFormat.of(arguments);
    String typed = Commands.pipelineName(arguments);
    List<String> names = arguments.matchedOptionValue(REMOVE, List.<String>of());
    Aws aws = Aws.of(arguments, console, typed);
    String pipeline = DeployedName.of(typed).plain();
    return aws.call(
        clients -> {
          Triggers triggers = Triggers.of(clients);
          if (!names.isEmpty()) {
            remove(triggers, pipeline, names, format, console);
            return ExitStatus.OK;
          }
          List<Trigger> all = triggers.list(pipeline);
          format.print(
              console,
              () ->
                  all.isEmpty()
                      ? "Nothing starts " + typed + " by itself.\n"
                      : Table.of(all.stream().map(TriggerText::row).toList()),
              () -> json(pipeline, "triggers", all));
          return ExitStatus.OK;
        });
  }

  /** Those that were removed are told, too, when the next one cannot be. */
  private static void remove(
      Triggers triggers,
      String pipeline,
      List<String> names,
      OutputFormat format,
      Console console) {
    List<Trigger> removed = new ArrayList<>();
    try {
      for (String name : names) {
        removed.add(triggers.remove(pipeline, name));
      }
    } finally {
      format.print(
          console,
          () ->
              removed.stream()
                  .map(each -> "Removed the " + TriggerText.of(each) + "\n")
                  .collect(Collectors.joining()),
          () -> json(pipeline, "removed", removed));
    }
  }

  private static ObjectNode json(String pipeline, String name, List<Trigger> triggers) {
    return new JsonObject()
        .put("pipeline", pipeline)
        .list(name, triggers, TriggerText::json)
        .build();
  }
}
