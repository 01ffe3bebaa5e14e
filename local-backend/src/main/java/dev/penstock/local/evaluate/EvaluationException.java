package dev.penstock.local.evaluate;

/** A variable or a condition has no value. The message says which, and what there is instead. */
public final class EvaluationException extends Exception {
  private static final long serialVersionUID = 1;

  /**
   * For what has no value.
   *
   * @param message what has none, and why
   */
  public EvaluationException(String message) {
    super(message);
  }

  /**
   * Returns the message.
   *
   * @return what has no value, and why
   */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
