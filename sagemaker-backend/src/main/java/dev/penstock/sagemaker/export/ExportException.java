package dev.penstock.sagemaker.export;

/** A pipeline cannot be exported. The message says why and what to do, in one line. */
public final class ExportException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  ExportException(String message) {
    super(message);
  }
}
