package dev.penstock.cli;

import dev.penstock.sagemaker.execution.ExecutionArn;
import dev.penstock.sagemaker.execution.Executions;
import java.util.function.BiFunction;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** An execution on AWS, as somebody typed it. */
final class AwsExecution {
  private static final String LATEST = "latest";

  static final String DESCRIPTION =
      "On AWS: an execution's ARN, NAME/ID with the beginning of its id, or NAME/latest; NAME alone"
          + " is the latest too.";

  private AwsExecution() {}

  static PositionalParamSpec spec(int index, String label) {
    return Commands.operand(index, label, DESCRIPTION);
  }

  /** Tells whether a command that knows both means AWS. */
  static boolean isMeant(ParseResult arguments) {
    return Aws.isMeant(arguments, arguments.matchedPositionalValue(0, ""));
  }

  /**
   * Does something with the execution that is the first operand.
   *
   * @throws CommandFailure when there is no such execution, or it does not succeed
   */
  static int with(
      ParseResult arguments, Console console, BiFunction<Executions, String, Integer> work) {
    String typed = arguments.matchedPositionalValue(0, "");
    return Aws.of(arguments, console, typed)
        .call(
            clients -> {
              Executions executions = Executions.of(clients);
              return work.apply(executions, find(typed, executions));
            });
  }

  /** The ARN of what was typed beside another: an id alone is one of the same pipeline. */
  static String findBeside(String other, String typed, Executions executions) {
    boolean whole = ExecutionArn.is(typed) || typed.startsWith("arn:") || typed.contains("/");
    return whole
        ? find(typed, executions)
        : executions.find(ExecutionArn.pipeline(other), typed.equals(LATEST) ? null : typed);
  }

  /** The ARN of what was typed. */
  static String find(String typed, Executions executions) {
    if (ExecutionArn.is(typed)) {
      return typed;
    }
    // The ARN of a pipeline has one slash, which is no separator.
    int slash = typed.startsWith("arn:") ? -1 : typed.indexOf('/');
    String pipeline = slash < 0 ? typed : typed.substring(0, slash);
    String id = slash < 0 ? LATEST : typed.substring(slash + 1);
    if (pipeline.isEmpty() || id.isEmpty() || typed.equals(LATEST)) {
      throw CommandFailure.wrongUsage(
          "Which execution? Write its ARN, NAME/ID or NAME/latest; see 'penstock executions"
              + " NAME'.");
    }
    return executions.find(DeployedName.of(pipeline).name(), id.equals(LATEST) ? null : id);
  }
}
