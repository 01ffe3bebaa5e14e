package dev.penstock.definition;

/** A text is not a JSON object, so it cannot be a definition. The message has place and mend. */
public final class DefinitionSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Position position;

  DefinitionSyntaxException(String source, Position position, String what, String mend) {
    super(source + ":" + position + ": " + what + "\n    " + mend, null, false, true);
    this.position = position;
  }

  /**
   * Returns where the text stops being a definition.
   *
   * @return the line and column
   */
  public Position position() {
    return position;
  }
}
