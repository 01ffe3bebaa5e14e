package dev.penstock.importer;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.util.LinkedHashMap;
import java.util.Map;

/** google-java-format over sources. */
final class Formatting {
  private Formatting() {}

  static Map<String, String> format(Map<String, String> sources) {
    Map<String, String> formatted = new LinkedHashMap<>();
    sources.forEach((name, text) -> formatted.put(name, format(text)));
    return formatted;
  }

  private static String format(String text) {
    try {
      return new Formatter().formatSource(text);
    } catch (FormatterException e) {
      throw new ImportFailure("The source cannot be formatted: " + e.getMessage());
    }
  }
}
