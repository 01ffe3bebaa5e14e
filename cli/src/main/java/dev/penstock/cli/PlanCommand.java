package dev.penstock.cli;

import dev.penstock.sagemaker.deploy.Deployer;
import dev.penstock.sagemaker.deploy.DeploymentPlan;
import dev.penstock.sagemaker.deploy.Release;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock plan NAME}. */
final class PlanCommand implements Command {
  private static final String EXIT_CODE = "--exit-code";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "Show what deploying a pipeline would change on AWS.")
            .addPositional(Commands.pipelineName())
            .addOption(
                Commands.flag(
                    EXIT_CODE, "End with 1 when something would change, for scripts that decide."))
            .addOption(OutputFormat.option());
    spec.usageMessage()
        .footer(
            "",
            "Exit status: 0 when it could be told, 1 when not, 2 for wrong usage. With",
            "--exit-code: 0 when nothing would change, 1 when something would, 2 when it could",
            "not be told.");
    return Aws.addOptions(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    boolean exitCode = arguments.matchedOptionValue(EXIT_CODE, false);
    try {
      DeploymentPlan plan = plan(arguments, console);
      return exitCode && !plan.isEmpty() ? ExitStatus.ERRORS : ExitStatus.OK;
    } catch (CommandFailure failure) {
      // 1 says that something would change, which nobody knows.
      throw exitCode ? failure.as(ExitStatus.WRONG_USAGE) : failure;
    }
  }

  private static DeploymentPlan plan(ParseResult arguments, Console console) {
    OutputFormat format = OutputFormat.of(arguments);
    Aws aws = Aws.of(arguments, console);
    Release release = ReleaseOperand.of(arguments, aws, console);
    DeploymentPlan plan = aws.call(clients -> Deployer.at(clients).plan(release));
    format.print(console, plan::toString, plan::toJson);
    return plan;
  }
}
