package dev.penstock.local.store;

/** The store cannot be opened, read or written. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * For a failure that has no cause of its own.
   *
   * @param message what cannot be done, and what to do about it
   */
  public StoreException(String message) {
    super(message);
  }

  /**
   * For a failure of something below.
   *
   * @param message what cannot be done
   * @param cause why
   */
  public StoreException(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
