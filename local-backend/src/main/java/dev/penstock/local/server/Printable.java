package dev.penstock.local.server;

/** Texts of clients in messages and logs. */
final class Printable {
  private static final int LONGEST = 128;

  private Printable() {}

  /** Short, and without what a terminal would obey. */
  static String cut(String text) {
    String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    return start.replaceAll("\\p{Cntrl}", "?");
  }
}
