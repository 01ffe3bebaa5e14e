package dev.penstock.local.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

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
    super(message + ": " + reason(cause), cause);
  }

  /** Exceptions of files begin with the file, or say nothing else. */
  private static String reason(Throwable cause) {
    if (cause instanceof FileAlreadyExistsException) {
      return "there is a file of this name";
    }
    if (cause instanceof AccessDeniedException) {
      return "access denied";
    }
    return cause instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : String.valueOf(cause.getMessage());
  }
}
