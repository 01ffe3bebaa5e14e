package dev.penstock.rule;

import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.diagnostic.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what the rules find, and leaves out what is silenced. */
final class Report {
  private final Set<Diagnostic> found = new LinkedHashSet<>();

  void error(
      String code, @Nullable String step, @Nullable String argument, String message, String mend) {
    add(new Diagnostic(code, Severity.ERROR, step, argument, message, mend));
  }

  void warning(
      String code, @Nullable String step, @Nullable String argument, String message, String mend) {
    add(new Diagnostic(code, Severity.WARNING, step, argument, message, mend));
  }

  void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /** What was found, without what is silenced. */
  List<Diagnostic> all(Subject subject) {
    Set<Diagnostic> all = new LinkedHashSet<>();
    for (Diagnostic diagnostic : found) {
      boolean silenced = subject.isSilenced(diagnostic.code(), diagnostic.step());
      if (diagnostic.severity() == Severity.WARNING) {
        if (!silenced) {
          all.add(diagnostic);
        }
      } else {
        // Facts age and may be lowered; the graph is as it is.
        boolean lower = diagnostic.code().startsWith("PSK2") && (silenced || subject.fromFile());
        all.add(lower ? diagnostic.with(Severity.WARNING) : diagnostic);
      }
    }
    return new ArrayList<>(all);
  }
}
