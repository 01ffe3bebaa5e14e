package dev.penstock.processor.user.common;

import java.util.regex.Pattern;

/** Text of the user's inside Javadoc of ours. */
public final class Javadocs {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 _.:,;=+-]*");

  private Javadocs() {}

  /**
   * Writes a text as code.
   *
   * @param text any text
   * @return Javadoc that shows it; a slash or an asterisk in it does not end the comment, nor a
   *     backslash begin an escape
   */
  public static String code(String text) {
    if (PLAIN.matcher(text).matches()) {
      return "{@code " + text + "}";
    }
    boolean commentMayEnd = text.indexOf('*') >= 0;
    StringBuilder html = new StringBuilder("<code>");
    text.codePoints()
        .forEach(
            c -> {
              boolean slash = c == '/' && !commentMayEnd;
              if (slash || PLAIN.matcher(Character.toString(c)).matches()) {
                html.appendCodePoint(c);
              } else {
                html.append("&#").append(c).append(';');
              }
            });
    return html.append("</code>").toString();
  }
}
