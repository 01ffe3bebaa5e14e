package dev.penstock.cli;

/** What the process ends with. */
final class ExitStatus {
  static final int OK = 0;

  /** The pipeline has errors, its execution failed, or what was asked for could not be done. */
  static final int ERRORS = 1;

  static final int WRONG_USAGE = 2;

  /** Ctrl-C, twice: as if SIGINT had ended the process. */
  static final int INTERRUPTED = 130;

  /** Nobody reads standard output any more: as if SIGPIPE had ended the process. */
  static final int OUTPUT_CLOSED = 141;

  private ExitStatus() {}
}
