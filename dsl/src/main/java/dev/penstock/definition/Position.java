package dev.penstock.definition;

/**
 * A place in a text, for people and editors.
 *
 * @param line the line, from 1
 * @param column the column in characters, from 1
 */
public record Position(int line, int column) {
  /** Returns the position as editors write it, for example {@code 12:5}. */
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
