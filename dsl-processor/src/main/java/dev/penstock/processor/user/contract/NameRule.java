package dev.penstock.processor.user.contract;

import java.util.regex.Pattern;

/**
 * What names on the wire may be.
 *
 * @param pattern what the service takes, and a path of the definition can hold
 * @param words the same for people, following what the name cannot be
 */
record NameRule(Pattern pattern, String words) {
  static final NameRule DATA =
      new NameRule(
          Pattern.compile("[^']*[^'\\s][^']*"),
          "an input or output; write one that is not empty and has no quote in it");

  static final NameRule CHANNEL =
      new NameRule(
          Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._-]{1,64}"),
          "a channel; write 1 to 64 letters, digits, dots, hyphens and underscores");

  static final NameRule METRIC =
      new NameRule(
          Pattern.compile("[^'\\r\\n]{1,255}"),
          "a metric; write 1 to 255 characters in one line, with no quote among them");

  static final NameRule VALUE =
      new NameRule(
          Pattern.compile("(?!\\s*$)[^']{1,256}"),
          "an input or output; write 1 to 256 characters, with no quote among them");

  boolean takes(String name) {
    return pattern.matcher(name).matches();
  }
}
