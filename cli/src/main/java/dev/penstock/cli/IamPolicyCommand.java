package dev.penstock.cli;

import dev.penstock.Pipeline;
import dev.penstock.cli.DefinitionOperand.BareName;
import dev.penstock.cli.DefinitionOperand.Kind;
import dev.penstock.sagemaker.environment.Environment;
import dev.penstock.sagemaker.iam.IamPolicy;
import dev.penstock.sagemaker.iam.PolicySubject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock iam-policy PIPELINE}. */
final class IamPolicyCommand implements Command {
  private static final String FOR = "--for";
  private static final String ROLE = "--role";
  private static final List<String> SUBJECTS = List.of("role", "deploy");

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(this, "Derive the least that IAM has to allow for a pipeline.")
            .addPositional(DefinitionOperand.spec(0, "PIPELINE"))
            .addOption(
                Commands.option(
                    FOR,
                    "WHOM",
                    "role, which is the default, for the role that the pipeline runs with; or"
                        + " deploy, for whoever deploys and starts it."))
            .addOption(
                Commands.option(
                    ROLE,
                    "ARN",
                    "The role that the pipeline runs with; else that of the environment or of the"
                        + " pipeline."))
            .addOption(OutputFormat.option());
    return Aws.addOptions(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    String whom = Commands.oneOf(arguments, FOR, SUBJECTS);
    OutputFormat format = OutputFormat.of(arguments);
    PolicySubject subject = subject(arguments, console);
    IamPolicy policy =
        whom.equals("deploy") ? IamPolicy.ofDeployer(subject) : IamPolicy.ofRole(subject);
    if (format == OutputFormat.JSON) {
      console.print(policy.toJson());
      policy.notes().forEach(console::printError);
    } else {
      console.print(policy.toString());
    }
    return ExitStatus.OK;
  }

  private static PolicySubject subject(ParseResult arguments, Console console) {
    Aws aws = Aws.of(arguments, console);
    Environment environment = aws.environment();
    String typed = Commands.pipelineName(arguments);
    DefinitionOperand operand = DefinitionOperand.of(typed, BareName.ON_CLASS_PATH, console);
    String role = arguments.matchedOptionValue(ROLE, (String) null);
    String region = aws.settings().region();
    PolicySubject subject =
        operand.kind() == Kind.CLASS_PATH
            ? onClassPath(typed, environment, region, console)
            : new PolicySubject(
                LocalPipeline.name(operand),
                operand.read(arguments, console),
                null,
                null,
                null,
                null,
                region,
                Map.of());
    subject = environment == null ? subject : subject.in(environment);
    return new PolicySubject(
        subject.name(),
        subject.definition(),
        role == null ? subject.role() : role,
        subject.bucket(),
        subject.bucketPrefix(),
        subject.account(),
        region == null ? subject.region() : region,
        subject.startValues());
  }

  private static PolicySubject onClassPath(
      String name, @Nullable Environment environment, @Nullable String region, Console console) {
    Compiled compiled = Compiled.deployed(name, environment).orFail(console, "");
    Pipeline pipeline = compiled.pipeline();
    return new PolicySubject(
        pipeline.name(),
        compiled.compilation().definition(),
        compiled.role(),
        pipeline.defaults().bucket(),
        pipeline.defaults().bucketPrefix(),
        null,
        region == null ? pipeline.defaults().region() : region,
        environment == null ? Map.of() : environment.startValues(name, pipeline.name()));
  }
}
