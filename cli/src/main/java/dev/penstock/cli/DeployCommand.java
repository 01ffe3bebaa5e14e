package dev.penstock.cli;

import dev.penstock.sagemaker.deploy.Deployer;
import dev.penstock.sagemaker.deploy.Deployment;
import dev.penstock.sagemaker.deploy.DeploymentPlan;
import dev.penstock.sagemaker.deploy.Release;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock deploy NAME}. */
final class DeployCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(
                this,
                "Create or update a pipeline on AWS: uploads what its steps need, then the"
                    + " definition.")
            .addPositional(Commands.pipelineName())
            .addOption(OutputFormat.option());
    spec.usageMessage()
        .footer(
            "", "What it would change, 'penstock plan' shows. To go back: 'penstock rollback'.");
    return Aws.addOptions(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    OutputFormat format = OutputFormat.of(arguments);
    Aws aws = Aws.of(arguments, console);
    Release release = ReleaseOperand.of(arguments, aws, console);
    Deployment done =
        aws.call(
            clients -> {
              Deployer deployer = Deployer.at(clients);
              DeploymentPlan plan = deployer.plan(release);
              if (format == OutputFormat.TEXT && !plan.isEmpty()) {
                console.print(plan.toString());
              }
              return deployer.deploy(plan);
            });
    done.warnings().forEach(console::printError);
    format.print(console, () -> done + "\n", done::toJson);
    return ExitStatus.OK;
  }
}
