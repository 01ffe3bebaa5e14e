package dev.penstock.rule;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The service's patterns, each compiled when it is first needed. */
final class Patterns {
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();
  private static final Pattern ANYTHING = Pattern.compile(".*", Pattern.DOTALL);

  /** Alternatives in a pattern take stack for each character, and no pattern is about texts. */
  private static final int LONGEST = 4096;

  /** Every text is of these forms, but for the empty one, which is too short for the last. */
  private static final Set<String> ANY = Set.of("[\\S\\s]*", "[\\s\\S]*", "[\\S\\s]+", "[\\s\\S]+");

  private Patterns() {}

  static boolean matches(String pattern, String text) {
    return ANY.contains(pattern)
        || text.length() > LONGEST
        || COMPILED.computeIfAbsent(pattern, Patterns::compile).matcher(text).matches();
  }

  private static Pattern compile(String pattern) {
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      // A fact that Java cannot read holds nothing up.
      return ANYTHING;
    }
  }
}
