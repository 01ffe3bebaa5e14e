package dev.penstock.cli;

import dev.penstock.sagemaker.registry.ModelDetails;
import dev.penstock.sagemaker.registry.ModelRegistry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock approve MODEL} and {@code penstock reject MODEL}. */
final class DecisionCommand implements Command {
  private static final String REASON = "--reason";
  private static final String ROLL_BACK = "--roll-back";

  private final boolean approves;

  DecisionCommand(boolean approves) {
    this.approves = approves;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(
                this,
                (approves ? "Approve" : "Reject")
                    + " a version of a model, on this machine or on AWS.")
            .addPositional(
                Commands.operand(
                    0,
                    "MODEL",
                    "A version as GROUP@VERSION or by its ARN; on AWS also GROUP@latest and"
                        + " GROUP@approved, the latest that is approved."))
            .addOption(reason())
            .addOption(OutputFormat.option());
    if (!approves) {
      spec.addOption(
          Commands.flag(
              ROLL_BACK,
              "MODEL is a GROUP on AWS: reject its latest approved version, so that the one before"
                  + " is the latest approved one again; not when there is none before."));
    }
    return Aws.addChoice(LocalOptions.addData(spec));
  }

  static OptionSpec reason() {
    return Commands.option(REASON, "TEXT", "Why it is approved or rejected.");
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    OutputFormat format = OutputFormat.of(arguments);
    String name = arguments.matchedPositionalValue(0, "");
    if (!approves && arguments.matchedOptionValue(ROLL_BACK, false)) {
      return rollBack(name, format, arguments, console);
    }
    return decide(name, approves, format, arguments, console);
  }

  static int decide(
      String name, boolean approve, OutputFormat format, ParseResult arguments, Console console) {
    String reason = reason(arguments);
    if (!Aws.isMeant(arguments, name)) {
      String approval = approve ? "Approved" : "Rejected";
      LocalModels.decide(name, approval, reason, format, arguments, console);
      return ExitStatus.OK;
    }
    ModelDetails model =
        AwsModels.call(
            name,
            arguments,
            console,
            registry ->
                approve
                    ? registry.approve(AwsModels.reference(name), reason)
                    : registry.reject(AwsModels.reference(name), reason));
    format.print(console, () -> AwsModels.heading(model), () -> ModelJson.of(model).build());
    return ExitStatus.OK;
  }

  private static int rollBack(
      String group, OutputFormat format, ParseResult arguments, Console console) {
    Aws.isMeant(arguments, group);
    ModelRegistry.RollBack done =
        AwsModels.call(
            group, arguments, console, registry -> registry.rollBack(group, reason(arguments)));
    format.print(
        console,
        () ->
            done.rejected().label()
                + " is rejected; the latest approved version is "
                + done.approved().label()
                + ".\n",
        () ->
            new JsonObject()
                .put("rejected", done.rejected().arn())
                .put("approved", done.approved().arn())
                .build());
    return ExitStatus.OK;
  }

  private static @Nullable String reason(ParseResult arguments) {
    return arguments.matchedOptionValue(REASON, (String) null);
  }
}
