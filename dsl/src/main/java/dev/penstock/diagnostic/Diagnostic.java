package dev.penstock.diagnostic;

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
 * @param message what is wrong: what was found and what is allowed
 * @param mend what to do
 */
public record Diagnostic(
    String code,
    Severity severity,
    @Nullable String step,
    @Nullable String argument,
    String message,
    String mend) {

  /** Returns the diagnostic as people read it: code and place, then what is wrong and the mend. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(severity.name().toLowerCase(Locale.ROOT)).append(' ').append(code);
    if (step != null) {
      text.append(" in step \"").append(step).append('"');
    }
    if (argument != null) {
      text.append(step == null ? " at " : ", ").append(argument);
    }
    return text.append(": ").append(message).append("\n    ").append(mend).toString();
  }
}
