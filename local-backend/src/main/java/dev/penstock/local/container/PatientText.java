package dev.penstock.local.container;

/**
 * A line for a regular expression that comes from a definition: it may be looked at so many times
 * and no more, as there are expressions that never end.
 */
final class PatientText implements CharSequence {
  private static final int PATIENCE = 2_000_000;

  /** The expression took too long. */
  static final class ImpatientException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final CharSequence text;
  private int looks;

  PatientText(CharSequence text) {
    this.text = text;
  }

  @Override
  public char charAt(int index) {
    if (++looks > PATIENCE) {
      throw new ImpatientException();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
