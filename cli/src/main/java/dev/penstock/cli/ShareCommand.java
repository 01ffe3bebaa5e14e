package dev.penstock.cli;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.registry.GroupPolicy;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock share GROUP}. */
final class ShareCommand implements Command {
  private static final String WITH = "--with";
  private static final String REMOVE = "--remove";

  @Override
  public CommandSpec spec() {
    return Aws.addOptions(
        Commands.describe(
                this, "Show which accounts may use the models of a group on AWS, or let them.")
            .addPositional(Commands.operand(0, "GROUP", "The group's name or ARN."))
            .addOption(
                Commands.texts(
                    "ACCOUNT",
                    "Let the account read the group's versions and make models of them; may be"
                        + " given for several.",
                    WITH))
            .addOption(
                Commands.texts(
                    "ACCOUNT", "Take that away again; may be given for several.", REMOVE))
            .addOption(OutputFormat.option()));
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    OutputFormat format = OutputFormat.of(arguments);
    String group = arguments.matchedPositionalValue(0, "");
    List<String> with = arguments.matchedOptionValue(WITH, List.<String>of());
    List<String> remove = arguments.matchedOptionValue(REMOVE, List.<String>of());
    if (!with.isEmpty() && !remove.isEmpty()) {
      throw CommandFailure.wrongUsage("Give " + WITH + " or " + REMOVE + ", not both.");
    }
    GroupPolicy policy =
        AwsModels.call(
            group,
            arguments,
            console,
            registry ->
                !with.isEmpty()
                    ? registry.share(group, with)
                    : remove.isEmpty() ? registry.policy(group) : registry.unshare(group, remove));
    List<GroupPolicy.Share> shares = policy.shares();
    format.print(
        console,
        () ->
            shares.isEmpty()
                ? "The group " + Printable.of(group) + " is not shared.\n"
                : Table.of(shares.stream().map(ShareCommand::row).toList()),
        () ->
            new JsonObject()
                .put("group", group)
                .list("shares", shares, ShareCommand::json)
                .build());
    if (!with.isEmpty()) {
      console.printError(
          "To use the models, the accounts also need to read their artifacts in S3, pull their"
              + " images, and decrypt with the keys of either.");
    }
    return ExitStatus.OK;
  }

  private static ObjectNode json(GroupPolicy.Share share) {
    return new JsonObject()
        .put("principal", share.principal())
        .put("effect", share.effect())
        .texts("actions", share.actions())
        .build();
  }

  private static List<String> row(GroupPolicy.Share share) {
    return List.of(
        Printable.of(share.principal()),
        Printable.of(share.effect()),
        Printable.of(String.join(", ", share.actions())));
  }
}
