package dev.penstock.diagnostic;

import dev.penstock.diff.Printable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong or doubtful in a pipeline.
 *
 * @param code the rule's code: {@code PSK1xx} graph, {@code PSK2xx} limits and shapes of the
 *     service, {@code PSK3xx} lint, {@code PSK4xx} structure of a definition in a file
 * @param severity how bad it is
 * @param step the name of the step, or null when it is the pipeline
 * @param argument the place in the step as on the wire, for example {@code
 *     ResourceConfig.InstanceType}, or null
 * @param java the same place as it is typed in Java, for example {@code .instances(…)}; null for a
 *     definition in a file, and where there is no such method
 * @param message what is wrong: what was found and what is allowed
 * @param mend what to do
 */
public record Diagnostic(
    String code,
    Severity severity,
    @Nullable String step,
    @Nullable String argument,
    @Nullable String java,
    String message,
    String mend) {

  /**
   * A diagnostic whose place has no name in Java, or none yet.
   *
   * @param code the rule's code
   * @param severity how bad it is
   * @param step the name of the step, or null
   * @param argument the place in the step as on the wire, or null
   * @param message what is wrong
   * @param mend what to do
   */
  public Diagnostic(
      String code,
      Severity severity,
      @Nullable String step,
      @Nullable String argument,
      String message,
      String mend) {
    this(code, severity, step, argument, null, message, mend);
  }

  /**
   * The same at a place as it is typed in Java.
   *
   * @param place the place, for example {@code .instances(…)}, or null
   * @return the diagnostic with it
   */
  public Diagnostic typedAs(@Nullable String place) {
    return new Diagnostic(code, severity, step, argument, place, message, mend);
  }

  /**
   * The same with another severity.
   *
   * @param other the severity
   * @return the diagnostic with it
   */
  public Diagnostic with(Severity other) {
    return new Diagnostic(code, other, step, argument, java, message, mend);
  }

  /** Returns the diagnostic as people read it: code and place, then what is wrong and the mend. */
  @Override
  public String toString() {
    return text(step == null ? "" : " in step \"" + step + '"');
  }

  /** The text, with where it is said already. Names and values in it may be anybody's. */
  String text(String where) {
    StringBuilder text = new StringBuilder();
    text.append(severity.name().toLowerCase(Locale.ROOT)).append(' ').append(code).append(where);
    if (argument != null) {
      text.append(where.isEmpty() ? " at " : ", ").append(argument);
    }
    if (java != null) {
      text.append(" [").append(java).append(']');
    }
    text.append(": ").append(message);
    return Printable.of(text.toString()) + "\n    " + Printable.of(mend);
  }
}
