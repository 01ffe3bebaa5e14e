package dev.penstock.cli;

import dev.penstock.sagemaker.trigger.Trigger;
import dev.penstock.sagemaker.trigger.Triggers;
import java.util.List;
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
                    REMOVE));
    return Aws.addOptions(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    String typed = Commands.pipelineName(arguments);
    List<String> names = arguments.matchedOptionValue(REMOVE, List.<String>of());
    Aws aws = Aws.of(arguments, console, typed);
    String pipeline = DeployedName.of(typed).plain();
    return aws.call(
        clients -> {
          Triggers triggers = Triggers.of(clients);
          for (String name : names) {
            console.print("Removed the " + TriggerText.of(triggers.remove(pipeline, name)) + "\n");
          }
          if (names.isEmpty()) {
            List<Trigger> all = triggers.list(pipeline);
            console.print(
                all.isEmpty()
                    ? "Nothing starts " + typed + " by itself.\n"
                    : Table.of(all.stream().map(TriggerText::row).toList()));
          }
          return ExitStatus.OK;
        });
  }
}
