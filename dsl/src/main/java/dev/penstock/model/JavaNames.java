package dev.penstock.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How generated code names the methods for members of the service's structures. */
public final class JavaNames {
  private static final Pattern NOT_A_LETTER = Pattern.compile("[^A-Za-z0-9]+");

  /** One word to those who write it, two by the rules. */
  private static final Pattern WORD = Pattern.compile("ETag|FSx|MLflow");

  private static final Set<String> TAKEN =
      Set.of("build", "set", "default", "class", "enum", "notify", "wait", "package", "switch");

  private JavaNames() {}

  /**
   * Names a member's method.
   *
   * @param member the member as on the wire, for example {@code KMSKeyId}
   * @return the method, for example {@code kmsKeyId}
   */
  public static String method(String member) {
    StringBuilder joined = new StringBuilder();
    String words = WORD.matcher(member).replaceAll(word -> upperFirst(lower(word.group())));
    for (String word : NOT_A_LETTER.split(words, -1)) {
      joined.append(joined.isEmpty() ? word : upperFirst(word));
    }
    String name = joined.toString();
    int capitals = 0;
    while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
      capitals++;
    }
    boolean wordFollows =
        capitals > 1 && capitals < name.length() && Character.isLowerCase(name.charAt(capitals));
    int lowered = wordFollows ? capitals - 1 : capitals;
    String method = lower(name.substring(0, lowered)) + name.substring(lowered);
    return TAKEN.contains(method) ? method + "Value" : method;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String upperFirst(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
