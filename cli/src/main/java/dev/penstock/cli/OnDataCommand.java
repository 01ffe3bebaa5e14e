package dev.penstock.cli;

import dev.penstock.sagemaker.trigger.DataRequest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock on-data NAME}. */
final class OnDataCommand implements Command {
  private static final String BUCKET = "--bucket";
  private static final String PREFIX = "--prefix";
  private static final String TURN_ON = "--turn-on-notifications";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "Start a pipeline on AWS when there are new objects in S3.")
            .addPositional(DeployedName.spec())
            .addOption(Commands.option(BUCKET, "BUCKET", "The bucket that they come to."))
            .addOption(
                Commands.option(PREFIX, "KEY", "What their keys begin with; any when not given."))
            .addOption(
                Commands.flag(
                    TURN_ON,
                    "Have the bucket tell EventBridge of new objects when it does not. What else it"
                        + " tells whom stays."))
            .addOption(TriggerText.role("events.amazonaws.com"))
            .addOption(OutputFormat.option());
    spec.usageMessage()
        .footer(
            "",
            "A start value such as $.detail.object.key is taken from the event: -p"
                + " 'Key=$.detail.object.key'.");
    return Aws.addOptions(LocalOptions.addParameters(spec)).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    String bucket = arguments.matchedOptionValue(BUCKET, "");
    if (bucket.isEmpty() || bucket.contains("/")) {
      throw CommandFailure.wrongUsage(
          "Which bucket? Give " + BUCKET + " with its name alone, without s3://.");
    }
    String prefix = arguments.matchedOptionValue(PREFIX, "");
    String role = TriggerText.role(arguments);
    boolean turnOn = arguments.matchedOptionValue(TURN_ON, false);
    return TriggerText.put(
        arguments,
        console,
        (triggers, pipeline, values) ->
            triggers.onData(new DataRequest(pipeline, bucket, prefix, values, role, turnOn)));
  }
}
