package dev.penstock.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The service's patterns, each compiled when it is first needed. */
final class Patterns {
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();
  private static final Pattern ANYTHING = Pattern.compile(".*", Pattern.DOTALL);

  /** Alternatives in a pattern take stack for each character, and no pattern is about texts. */
  private static final int LONGEST = 4096;

  /** Every text is of these forms, but for the empty one, which is too short for the last. */
  private static final Set<String> ANY = Set.of("[\\S\\s]*", "[\\s\\S]*", "[\\S\\s]+", "[\\s\\S]+");

  private final Map<String, Form> forms = new HashMap<>();

  /** A pattern at work. The steps of a pipeline share texts: the role, an image, a folder. */
  private static final class Form {
    private final @Nullable Matcher matcher;
    private String last = "";

    Form(String pattern) {
      matcher =
          ANY.contains(pattern)
              ? null
              : COMPILED.computeIfAbsent(pattern, Patterns::compile).matcher(last);
    }

    boolean matches(String text) {
      if (matcher == null || text.length() > LONGEST || (text.equals(last) && !text.isEmpty())) {
        return true;
      }
      boolean matches = matcher.reset(text).matches();
      if (matches) {
        last = text;
      }
      return matches;
    }
  }

  boolean matches(String pattern, String text) {
    Form form = forms.get(pattern);
    if (form == null) {
      form = new Form(pattern);
      forms.put(pattern, form);
    }
    return form.matches(text);
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
