package dev.penstock.cli;

import dev.penstock.cli.DefinitionOperand.BareName;
import dev.penstock.cli.DefinitionOperand.Kind;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.cost.Cost;
import dev.penstock.sagemaker.cost.CostEstimate;
import dev.penstock.sagemaker.cost.ExecutionCost;
import dev.penstock.sagemaker.cost.PriceList;
import dev.penstock.sagemaker.environment.Environment;
import dev.penstock.sagemaker.execution.ExecutionArn;
import dev.penstock.sagemaker.execution.ExecutionSummary;
import dev.penstock.sagemaker.execution.Executions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock cost NAME}. */
final class CostCommand implements Command {
  private static final String PRICES = "--prices";
  private static final String STANDARD_REGION = "us-east-1";
  private static final int LOOKED_AT = 20;

  /** What is no part of a pipeline's name in an operand. */
  private static final Pattern DEPLOYED = Pattern.compile("^deployed:|@\\d+$");

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(
                this,
                "Estimate what an execution of a pipeline would cost, or, given an execution's"
                    + " ARN, tell what it has cost.")
            .addPositional(DefinitionOperand.spec(0, "WHAT"));
    LocalOptions.addParameters(spec)
        .addOption(
            Commands.option(
                PRICES,
                "FILE",
                "Prices to take instead of those that come along; see docs/cost.md."))
        .addOption(OutputFormat.option());
    spec.usageMessage()
        .footer(
            "",
            "With --aws or an option that says where AWS is, jobs count for as long as in the",
            "latest execution that succeeded.",
            "Exit status: 0 when it was told, 1 when not, or when a price is missing, 2 for wrong",
            "usage.");
    return Aws.addChoice(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    OutputFormat format = OutputFormat.of(arguments);
    String typed = arguments.matchedPositionalValue(0, "");
    Cost cost =
        ExecutionArn.is(typed)
            ? ofExecution(typed, arguments, console)
            : estimate(typed, arguments, console);
    if (!cost.missing().isEmpty()) {
      throw CommandFailure.failed(
          "There is no price of "
              + String.join(", ", cost.missing())
              + " in "
              + cost.region()
              + ". Give a list that has it: --prices FILE, as docs/cost.md says.");
    }
    format.print(console, cost::toString, cost::toJson);
    return ExitStatus.OK;
  }

  private static Cost ofExecution(String arn, ParseResult arguments, Console console) {
    if (!LocalOptions.parameters(arguments).isEmpty()) {
      throw CommandFailure.wrongUsage("-p is for estimates: an execution has had its values.");
    }
    PriceList prices = prices(arguments, console);
    return Aws.of(arguments, console, arn).call(clients -> ExecutionCost.of(clients, arn, prices));
  }

  private static Cost estimate(String typed, ParseResult arguments, Console console) {
    PriceList prices = prices(arguments, console);
    DefinitionOperand operand = DefinitionOperand.of(typed, BareName.ON_CLASS_PATH, console);
    boolean onClassPath = operand.kind() == Kind.CLASS_PATH;
    boolean deployed = operand.kind() == Kind.DEPLOYED_PIPELINE;
    Aws aws = Aws.isChosen(arguments) || deployed ? Aws.of(arguments, console, typed) : null;
    Environment environment = aws == null ? null : aws.environment();
    PipelineDefinition definition =
        onClassPath
            ? Compiled.deployed(typed, environment).orFail(console, "").compilation().definition()
            : operand.read(arguments, console);
    String region = STANDARD_REGION;
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, Long> past = Map.of();
    if (aws != null) {
      DeployedName pipeline = DeployedName.of(DEPLOYED.matcher(typed).replaceAll(""));
      values.putAll(pipeline.startValues(environment));
      if (aws.settings().region() != null) {
        region = aws.settings().region();
      }
      past = deployed || onClassPath ? past(aws, pipeline.name()) : past;
    }
    values.putAll(LocalOptions.parameters(arguments));
    try {
      return CostEstimate.of(typed, definition, values, past, prices, region);
    } catch (IllegalArgumentException wrong) {
      throw CommandFailure.wrongUsage(StepText.lines(String.valueOf(wrong.getMessage())));
    }
  }

  private static Map<String, Long> past(Aws aws, String pipeline) {
    return aws.call(
        clients -> {
          List<ExecutionSummary> latest;
          try {
            latest = Executions.of(clients).list(pipeline, LOOKED_AT);
          } catch (SageMakerFailure failure) {
            if (failure.kind() == SageMakerFailure.Kind.NOT_FOUND) {
              // It has not been deployed yet.
              return Map.of();
            }
            throw failure;
          }
          return latest.stream()
              .filter(each -> each.status().equals("Succeeded"))
              .findFirst()
              .map(each -> ExecutionCost.durations(clients, each.arn()))
              .orElse(Map.of());
        });
  }

  private static PriceList prices(ParseResult arguments, Console console) {
    String file = arguments.matchedOptionValue(PRICES, (String) null);
    try {
      return file == null
          ? PriceList.standard()
          : PriceList.read(console.directory().resolve(file));
    } catch (SageMakerFailure failure) {
      throw Aws.failed(failure);
    }
  }
}
