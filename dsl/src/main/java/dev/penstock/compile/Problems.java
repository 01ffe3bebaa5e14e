package dev.penstock.compile;

import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.diagnostic.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is found while the definition is made; the rules find the rest in the finished definition.
 */
final class Problems {
  private final Set<Diagnostic> all = new LinkedHashSet<>();

  void error(
      String code, @Nullable String step, @Nullable String argument, String message, String mend) {
    all.add(new Diagnostic(code, Severity.ERROR, step, argument, message, mend));
  }

  List<Diagnostic> all() {
    return List.copyOf(all);
  }
}
