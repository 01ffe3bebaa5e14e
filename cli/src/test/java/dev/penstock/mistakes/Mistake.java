package dev.penstock.mistakes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalogue: one change to the right pipeline, and what is to come of it.
 *
 * @param title its heading
 * @param edits the lines that are taken out, and those that are put in their place
 * @param place who catches it
 * @param code the diagnostic's code, for what {@code compile()} says
 * @param words what is said of it, in part
 */
record Mistake(String title, List<Edit> edits, Place place, @Nullable String code, String words) {
  private static final Pattern ENTRY =
      Pattern.compile(
          "### (?<title>.+)\n\n```diff\n(?<edits>(?s:.*?))```\n\n"
              + "Caught by \\*\\*(?<place>[a-z ]+)\\*\\*"
              + "(?: \\((?<severity>error|warning) (?<code>PSK\\d+)\\))?: `(?<words>[^`\n]+)`\\.\n"
              + "Python SDK: \\S");

  /** Who catches a mistake, the earliest first. */
  enum Place {
    JAVAC("javac"),
    PROCESSOR("the processor"),
    ERROR("compile"),
    WARNING("compile"),
    RUN("the local run"),
    SERVICE("the service");

    private final String words;

    Place(String words) {
      this.words = words;
    }

    private static Place of(String words, @Nullable String severity) {
      for (Place place : values()) {
        if (place.words.equals(words) && (place != ERROR || "error".equals(severity))) {
          return place;
        }
      }
      throw new IllegalArgumentException("There is no place \"" + words + "\".");
    }
  }

  /**
   * Lines and what stands in their place; the space around a line does not count.
   *
   * @param before the lines of the right pipeline
   * @param after the lines of the wrong one
   */
  record Edit(List<String> before, List<String> after) {}

  /** Reads the entries of the page. */
  static List<Mistake> of(String page) {
    List<Mistake> mistakes = new ArrayList<>();
    Matcher entries = ENTRY.matcher(page);
    while (entries.find()) {
      mistakes.add(
          new Mistake(
              entries.group("title"),
              edits(entries.group("edits")),
              Place.of(entries.group("place"), entries.group("severity")),
              entries.group("code"),
              entries.group("words")));
    }
    return mistakes;
  }

  private static List<Edit> edits(String diff) {
    List<Edit> edits = new ArrayList<>();
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (String line : diff.lines().toList()) {
      if (line.startsWith("- ") && !after.isEmpty()) {
        edits.add(new Edit(before, after));
        before = new ArrayList<>();
        after = new ArrayList<>();
      }
      (line.startsWith("- ") ? before : after).add(line.substring(2).strip());
    }
    edits.add(new Edit(before, after));
    return edits;
  }

  /** Makes the mistake in the right pipeline. */
  String in(String right) {
    List<String> lines = new ArrayList<>(right.lines().map(String::strip).toList());
    for (Edit edit : edits) {
      int place = java.util.Collections.indexOfSubList(lines, edit.before());
      if (place < 0 || place != java.util.Collections.lastIndexOfSubList(lines, edit.before())) {
        throw new IllegalStateException(
            title + ": the right pipeline does not have once " + edit.before());
      }
      lines.subList(place, place + edit.before().size()).clear();
      lines.addAll(place, edit.after());
    }
    return String.join("\n", lines);
  }

  @Override
  public String toString() {
    return title;
  }
}
