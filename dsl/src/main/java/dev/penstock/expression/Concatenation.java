package dev.penstock.expression;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Marks the {@code toString()} of everything that has no text until a pipeline runs, so that a
 * variable which was concatenated into a Java string is found at compile and never reaches a
 * definition.
 */
public final class Concatenation {
  private static final String START = "<<penstock:";
  private static final String END = ">>";

  private Concatenation() {}

  /**
   * Returns the text that stands for a variable in a Java string.
   *
   * @param variable what it is, for example {@code Parameters.InputData}
   * @return the marked text
   */
  public static String mark(String variable) {
    return START + variable + END;
  }

  /**
   * Finds a variable inside a Java string, whatever case the string was put in since.
   *
   * @param text any text
   * @return the first variable in it, or null when there is none
   */
  public static @Nullable String find(String text) {
    int start = text.indexOf(START);
    if (start < 0) {
      start = text.indexOf('<') < 0 ? -1 : text.toLowerCase(Locale.ROOT).indexOf(START);
    }
    if (start < 0) {
      return null;
    }
    int from = start + START.length();
    int end = text.indexOf(END, from);
    return end < 0 ? text.substring(from) : text.substring(from, end);
  }
}
