package dev.penstock.cli;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.diff.Printable;
import dev.penstock.local.EngineException;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.store.CallbackRecord;
import dev.penstock.sagemaker.execution.Callbacks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
            .addOption(Commands.option(FAILURE, "REASON", "The step fails, for this reason."))
            .addOption(OutputFormat.option());
    return Aws.addChoice(LocalOptions.addData(spec)).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    OutputFormat format = OutputFormat.of(arguments);
    String token = arguments.matchedPositionalValue(0, "");
    boolean success = arguments.hasMatchedOption(SUCCESS);
    boolean failure = arguments.hasMatchedOption(FAILURE);
    if (token.isEmpty() ? success || failure : success == failure) {
      throw CommandFailure.wrongUsage(
          "Give a token, and either " + SUCCESS + " or " + FAILURE + ".");
    }
    if (Aws.isChosen(arguments)) {
      return onAws(token, success, format, arguments, console);
    }
    try (LocalEngine engine = LocalOptions.open(arguments, console)) {
      List<CallbackRecord> open = engine.callbacks().open();
      if (token.isEmpty()) {
        format.print(
            console,
            () -> Table.of(open.stream().map(CallbackCommand::row).toList()),
            () -> new JsonObject().list("callbacks", open, each -> callback(each, engine)).build());
        return ExitStatus.OK;
      }
      if (success) {
        engine.callbacks().succeed(token, outputs(arguments));
      } else {
        engine.callbacks().fail(token, arguments.matchedOptionValue(FAILURE, ""));
      }
      String execution =
          open.stream()
              .filter(each -> each.token().equals(token))
              .map(each -> engine.describe(each.execution()).arn())
              .findFirst()
              .orElse(null);
      return answered(token, success, execution, format, console);
    } catch (EngineException refused) {
      throw CommandFailure.failed(StepText.lines(String.valueOf(refused.getMessage())));
    }
  }

  private static int onAws(
      String token, boolean success, OutputFormat format, ParseResult arguments, Console console) {
    LocalOptions.refuse(arguments);
    if (token.isEmpty()) {
      throw CommandFailure.wrongUsage(
          "Which callback? 'penstock describe EXECUTION' shows the tokens of those that wait.");
    }
    String execution =
        Aws.of(arguments, console)
            .call(
                clients ->
                    success
                        ? Callbacks.of(clients).succeed(token, outputs(arguments))
                        : Callbacks.of(clients)
                            .fail(token, arguments.matchedOptionValue(FAILURE, "")));
    return answered(token, success, execution, format, console);
  }

  private static int answered(
      String token,
      boolean success,
      @Nullable String execution,
      OutputFormat format,
      Console console) {
    format.print(
        console,
        () -> "Callback " + Printable.of(token) + " is answered.\n",
        () ->
            new JsonObject()
                .put("token", token)
                .put("answer", success ? "Succeeded" : "Failed")
                .put("execution", execution)
                .build());
    return ExitStatus.OK;
  }

  private static ObjectNode callback(CallbackRecord callback, LocalEngine engine) {
    return new JsonObject()
        .put("token", callback.token())
        .put("step", callback.step())
        .put("execution", engine.describe(callback.execution()).arn())
        .put("created", callback.created())
        .put("message", callback.message())
        .build();
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
