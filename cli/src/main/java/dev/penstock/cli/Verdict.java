package dev.penstock.cli;

import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.diagnostic.Severity;
import java.util.List;

/** How a check ended, in a line. */
final class Verdict {
  private Verdict() {}

  /** The name of what was checked and how many errors and warnings it has. */
  static String of(String name, List<Diagnostic> diagnostics) {
    int errors = 0;
    int warnings = 0;
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.severity() == Severity.ERROR) {
        errors++;
      } else {
        warnings++;
      }
    }
    return name
        + ": "
        + (errors == 0 ? "no errors" : Text.count(errors, "error"))
        + (warnings == 0 ? "" : ", " + Text.count(warnings, "warning"));
  }
}
