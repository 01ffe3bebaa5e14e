package dev.penstock.local.job;

import dev.penstock.step.ExceptionType;
import org.jspecify.annotations.Nullable;

/** A job failed. The message is the reason that the step shows. */
public final class StepFailedException extends Exception {
  private static final long serialVersionUID = 1;

  /** What the service would call it. */
  private final @Nullable ExceptionType type;

  /**
   * A failure that no retry policy is for, such as an error in the job's own code.
   *
   * @param reason why
   */
  public StepFailedException(String reason) {
    this(reason, null);
  }

  /**
   * A failure that a retry policy may be for.
   *
   * @param reason why
   * @param type what the service would call it, or null when no retry policy is for it
   */
  public StepFailedException(String reason, @Nullable ExceptionType type) {
    super(reason);
    this.type = type;
  }

  /**
   * Returns the reason.
   *
   * @return why the job failed
   */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /**
   * Returns what the service would call the failure.
   *
   * @return the type, or null when no retry policy is for it
   */
  public @Nullable ExceptionType type() {
    return type;
  }
}
