package dev.penstock.cli;

import dev.penstock.diff.Printable;
import dev.penstock.local.EngineException;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.store.CallbackRecord;
import dev.penstock.sagemaker.execution.Callbacks;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock callback TOKEN}. */
final class CallbackCommand implements Command {
  private static final String SUCCESS = "--success";
  private static final String FAILURE = "--failure";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(
                this,
                "Answer a Callback step, here or on AWS; or list those that wait on this machine.")
            .addPositional(
                Commands.optionalOperand(
                    "TOKEN", "The callback's token; without it, those that wait are listed."))
            .addOption(
                OptionSpec.builder(SUCCESS)
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .arity("0..*")
                    .paramLabel("name=value")
                    .description("The step succeeds, with these outputs.")
                    .build())
            .addOption(Commands.option(FAILURE, "REASON", "The step fails, for this reason."));
    return Aws.addChoice(LocalOptions.addData(spec)).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    String token = arguments.matchedPositionalValue(0, "");
    boolean success = arguments.hasMatchedOption(SUCCESS);
    boolean failure = arguments.hasMatchedOption(FAILURE);
    if (token.isEmpty() ? success || failure : success == failure) {
      throw CommandFailure.wrongUsage(
          "Give a token, and either " + SUCCESS + " or " + FAILURE + ".");
    }
    if (Aws.isChosen(arguments)) {
      return onAws(token, success, arguments, console);
    }
    try (LocalEngine engine = LocalOptions.open(arguments, console)) {
      if (token.isEmpty()) {
        console.print(
            Table.of(engine.callbacks().open().stream().map(CallbackCommand::row).toList()));
        return ExitStatus.OK;
      }
      if (success) {
        engine.callbacks().succeed(token, outputs(arguments));
      } else {
        engine.callbacks().fail(token, arguments.matchedOptionValue(FAILURE, ""));
      }
      return answered(token, console);
    } catch (EngineException refused) {
      throw CommandFailure.failed(StepText.lines(String.valueOf(refused.getMessage())));
    }
  }

  private static int onAws(String token, boolean success, ParseResult arguments, Console console) {
    LocalOptions.refuse(arguments);
    if (token.isEmpty()) {
      throw CommandFailure.wrongUsage(
          "Which callback? 'penstock describe EXECUTION' shows the tokens of those that wait.");
    }
    String unused =
        Aws.of(arguments, console)
            .call(
                clients ->
                    success
                        ? Callbacks.of(clients).succeed(token, outputs(arguments))
                        : Callbacks.of(clients)
                            .fail(token, arguments.matchedOptionValue(FAILURE, "")));
    return answered(token, console);
  }

  private static int answered(String token, Console console) {
    console.print("Callback " + Printable.of(token) + " is answered.\n");
    return ExitStatus.OK;
  }

  private static Map<String, String> outputs(ParseResult arguments) {
    return LocalOptions.pairs(SUCCESS, arguments.matchedOptionValue(SUCCESS, List.<String>of()));
  }

  private static List<String> row(CallbackRecord callback) {
    return List.of(
        callback.token(),
        Printable.of(callback.step()),
        callback.execution(),
        Text.time(callback.created()),
        Printable.of(callback.message().toString()));
  }
}
