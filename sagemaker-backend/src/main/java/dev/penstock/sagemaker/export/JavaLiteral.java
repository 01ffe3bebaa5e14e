package dev.penstock.sagemaker.export;

import java.util.ArrayList;
import java.util.List;

/** Texts as Java string literals: nothing but printable ASCII, whatever they hold. */
final class JavaLiteral {
  private static final int PIECE = 90;

  /** A constant of a class file takes 65,535 bytes; what is joined here takes at most 3 a char. */
  private static final int CONSTANT = 16_000;

  private JavaLiteral() {}

  static String of(String text) {
    StringBuilder java = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> java.append("\\\"");
        case '\\' -> java.append("\\\\");
        case '\n' -> java.append("\\n");
        case '\r' -> java.append("\\r");
        case '\t' -> java.append("\\t");
        default -> {
          if (c >= ' ' && c < 0x7f) {
            java.append(c);
          } else {
            java.append(String.format("\\u%04x", (int) c));
          }
        }
      }
    }
    return java.append('"').toString();
  }

  /** An expression for a text of any length, in lines of a readable one. */
  static String ofLong(String text, String indent) {
    List<String> constants = new ArrayList<>();
    for (int from = 0; from < text.length(); from += CONSTANT) {
      String constant = text.substring(from, Math.min(text.length(), from + CONSTANT));
      List<String> pieces = new ArrayList<>();
      for (int at = 0; at < constant.length(); at += PIECE) {
        pieces.add(of(constant.substring(at, Math.min(constant.length(), at + PIECE))));
      }
      constants.add(String.join("\n" + indent + "        + ", pieces));
    }
    return "String.join(\n"
        + indent
        + "    \"\",\n"
        + indent
        + "    "
        + String.join(",\n" + indent + "    ", constants)
        + ")";
  }
}
