package dev.penstock.importer;

/** Says why a definition cannot become Java, in one message for its reader. */
public final class ImportFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Says why.
   *
   * @param message one sentence
   */
  public ImportFailure(String message) {
    super(message, null, false, true);
  }
}
