package dev.penstock.cli;

import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.execution.LogTail;
import java.util.List;

/** The end of a job's log, for people. */
final class LogText {
  private LogText() {}

  static List<String> of(LogTail tail) {
    String missing = tail.missing();
    return missing != null
        ? List.of("    (no log: " + Printable.of(missing) + ")")
        : tail.lines().stream().map(line -> "    | " + Printable.of(line)).toList();
  }
}
