package dev.penstock.cli;

import dev.penstock.local.LocalEngine;
import dev.penstock.local.store.ExecutionRecord;
import java.util.List;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What somebody types for an execution. */
final class ExecutionOperand {
  private static final String LATEST = "latest";

  private ExecutionOperand() {}

  static PositionalParamSpec spec() {
    return Commands.operand(
        0,
        "EXECUTION",
        "An execution's id or the beginning of one, its ARN, or 'latest'; see 'penstock"
            + " executions'. "
            + AwsExecution.DESCRIPTION);
  }

  /**
   * Finds the execution.
   *
   * @throws CommandFailure when there is none, or more than one
   */
  static ExecutionRecord find(String text, LocalEngine engine) {
    List<ExecutionRecord> all = engine.executions(null);
    if (all.isEmpty()) {
      throw CommandFailure.wrongUsage("There are no executions yet.");
    }
    if (text.equals(LATEST)) {
      return all.get(0);
    }
    List<ExecutionRecord> found =
        all.stream().filter(each -> each.id().equals(text) || each.arn().equals(text)).toList();
    if (found.isEmpty() && !text.isEmpty()) {
      found = all.stream().filter(each -> each.id().startsWith(text)).toList();
    }
    if (found.isEmpty()) {
      throw CommandFailure.wrongUsage(
          "There is no execution \"" + text + "\"; see 'penstock executions'.");
    }
    if (found.size() > 1) {
      throw CommandFailure.wrongUsage(
          "\""
              + text
              + "\" is the beginning of several executions: "
              + String.join(", ", found.stream().map(ExecutionRecord::id).toList()));
    }
    return found.get(0);
  }
}
