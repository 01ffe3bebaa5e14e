package dev.penstock;

import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.diagnostic.DiagnosticGroup;
import java.util.List;
import java.util.stream.Collectors;

/** A definition was asked for although the pipeline has errors. The message lists them. */
public final class CompilationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> errors;

  CompilationException(List<Diagnostic> errors) {
    super(
        DiagnosticGroup.of(errors).stream()
            .map(DiagnosticGroup::toString)
            .collect(Collectors.joining("\n")));
    this.errors = errors;
  }

  /**
   * Returns the errors.
   *
   * @return at least one
   */
  public List<Diagnostic> errors() {
    return errors;
  }
}
