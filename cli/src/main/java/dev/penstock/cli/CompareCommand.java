package dev.penstock.cli;

import dev.penstock.sagemaker.execution.ExecutionComparison;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code penstock compare A B}. */
final class CompareCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Commands.describe(
                this, "Tell what is different between two executions on AWS, and their results.")
            .addPositional(AwsExecution.spec(0, "A"))
            .addPositional(
                AwsExecution.spec(1, "B").toBuilder()
                    .description("The same; an id alone is one of A's pipeline.")
                    .build())
            .addOption(OutputFormat.option());
    return Aws.addOptions(spec).addOption(Commands.stackTrace());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    OutputFormat format = OutputFormat.of(arguments);
    String second = arguments.matchedPositionalValue(1, "");
    return AwsExecution.with(
        arguments,
        console,
        (executions, first) -> {
          ExecutionComparison comparison =
              ExecutionComparison.between(
                  executions, first, AwsExecution.findBeside(first, second, executions));
          format.print(console, () -> ExecutionComparisonText.of(comparison), comparison::toJson);
          return ExitStatus.OK;
        });
  }
}
