package dev.penstock.processor.user.common;

import com.palantir.javapoet.CodeBlock;

/**
 * Text as Java literals, whatever its characters. JavaPoet's own literals break the line at
 * characters that only Unicode takes for line ends.
 */
public final class Literals {
  private Literals() {}

  /**
   * Writes a text as a literal.
   *
   * @param text any text
   * @return the literal, to be put for {@code $L}
   */
  public static CodeBlock of(String text) {
    return CodeBlock.of("$L", quoted(text));
  }

  /**
   * Writes a text in quotes. No character of it can end the literal, and none is invisible or turns
   * the direction of what follows: those are escaped.
   *
   * @param text any text
   * @return the literal
   */
  public static String quoted(String text) {
    StringBuilder java = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(c, java));
    return java.append('"').toString();
  }

  private static void append(int c, StringBuilder java) {
    switch (c) {
      case '"' -> java.append("\\\"");
      case '\\' -> java.append("\\\\");
      case '\n' -> java.append("\\n");
      case '\r' -> java.append("\\r");
      case '\t' -> java.append("\\t");
      case '\b' -> java.append("\\b");
      case '\f' -> java.append("\\f");
      default -> {
        if (isPlain(c)) {
          java.appendCodePoint(c);
        } else {
          for (char half : Character.toChars(c)) {
            java.append(String.format("\\u%04x", (int) half));
          }
        }
      }
    }
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
