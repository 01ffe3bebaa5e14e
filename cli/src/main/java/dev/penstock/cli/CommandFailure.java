package dev.penstock.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** A command cannot go on. The message says why, and what to do about it. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  private CommandFailure(int status, String message, @Nullable Throwable cause) {
    super(message, cause, false, false);
    this.status = status;
  }

  static CommandFailure wrongUsage(String message) {
    return new CommandFailure(ExitStatus.WRONG_USAGE, message, null);
  }

  static CommandFailure failed(String message) {
    return new CommandFailure(ExitStatus.ERRORS, message, null);
  }

  /** A failure with a cause whose stack trace {@code --stacktrace} shows. */
  static CommandFailure failed(String message, Throwable cause) {
    return new CommandFailure(ExitStatus.ERRORS, message, cause);
  }

  /** Standard output takes no more: without a word when its reader has simply seen enough. */
  static CommandFailure output(IOException cause) {
    String reason = String.valueOf(cause.getMessage());
    return reason.contains("Broken pipe")
        ? new CommandFailure(ExitStatus.OUTPUT_CLOSED, "", null)
        : failed("Standard output cannot be written: " + reason);
  }

  /** The same with another exit status. */
  CommandFailure as(int otherStatus) {
    return new CommandFailure(otherStatus, String.valueOf(getMessage()), getCause());
  }

  int status() {
    return status;
  }

  void tell(Console console, boolean stackTrace) {
    String message = String.valueOf(getMessage());
    Throwable cause = getCause();
    PrintWriter err = console.errWriter();
    if (!message.isEmpty()) {
      err.println(message);
    }
    if (cause != null && stackTrace) {
      cause.printStackTrace(err);
    } else if (cause != null) {
      err.println("All of it: the same command with --stacktrace.");
    }
    err.flush();
  }
}
