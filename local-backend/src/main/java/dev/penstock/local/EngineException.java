package dev.penstock.local;

import dev.penstock.diagnostic.Diagnostic;
import java.util.List;

/** A request that the engine refuses. Nothing was changed. */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What is wrong. */
  private final Kind kind;

  private final transient List<Diagnostic> diagnostics;

  /** What is wrong with the request, as the service tells it apart. */
  public enum Kind {
    /** It is wrong in itself: a bad value, a definition with errors, a state that forbids it. */
    VALIDATION,
    /** What it names is not there. */
    NOT_FOUND,
    /** What it wants to make is there already. */
    CONFLICT
  }

  private EngineException(Kind kind, String message, List<Diagnostic> diagnostics) {
    super(message);
    this.kind = kind;
    this.diagnostics = List.copyOf(diagnostics);
  }

  static EngineException invalid(String message) {
    return new EngineException(Kind.VALIDATION, message, List.of());
  }

  static EngineException invalid(List<Diagnostic> errors) {
    StringBuilder text = new StringBuilder("the definition has errors:");
    errors.forEach(each -> text.append('\n').append(each));
    return new EngineException(Kind.VALIDATION, text.toString(), errors);
  }

  static EngineException notFound(String message) {
    return new EngineException(Kind.NOT_FOUND, message, List.of());
  }

  static EngineException conflict(String message) {
    return new EngineException(Kind.CONFLICT, message, List.of());
  }

  /**
   * Returns what is wrong.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns what is wrong with the definition.
   *
   * @return the errors; empty when it is not the definition
   */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
