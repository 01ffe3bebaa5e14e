package dev.penstock.cli;

import dev.penstock.sagemaker.deploy.Deployer;
import dev.penstock.sagemaker.deploy.Rollback;
import dev.penstock.sagemaker.environment.Environment;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock rollback NAME}. */
final class RollbackCommand implements Command {
  private static final String TO = "--to";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(
                this, "Make the definition of an earlier version of a pipeline the newest again.")
            .addPositional(
                Commands.pipelineName().toBuilder()
                    .description(
                        "The pipeline's name, as 'penstock list' shows it or as it is deployed.")
                    .build())
            .addOption(
                Commands.option(
                    Long.class,
                    "VERSION",
                    "The version to go back to; the one before the newest when not" + " given.",
                    TO))
            .addOption(OutputFormat.option());
    return Aws.addOptions(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    OutputFormat format = OutputFormat.of(arguments);
    Long to = arguments.matchedOptionValue(TO, null);
    if (to != null && to < 1) {
      throw CommandFailure.wrongUsage("The first version is 1.");
    }
    String name = DeployedName.of(Commands.pipelineName(arguments)).plain();
    Aws aws = Aws.of(arguments, console);
    Environment environment = aws.environment();
    String bucket = environment == null ? null : environment.bucket();
    Rollback done = aws.call(clients -> Deployer.at(clients).rollback(name, to, bucket));
    done.warnings().forEach(console::printError);
    format.print(console, done::toString, done::toJson);
    return ExitStatus.OK;
  }
}
