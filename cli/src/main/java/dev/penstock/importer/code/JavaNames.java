package dev.penstock.importer.code;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How names of a definition become names in Java, whatever their characters. */
public final class JavaNames {
  /** Longer names help nobody, and a file's name has to fit a file system. */
  private static final int MOST = 60;

  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern WORD_START =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private JavaNames() {}

  /** The words of a name, without accents: {@code AbaloneMSECond} is Abalone, MSE, Cond. */
  public static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    String letters = MARK.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    for (String part : NOT_PLAIN.split(letters, -1)) {
      for (String word : WORD_START.split(part, -1)) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    return words;
  }

  /** {@code mseCond}; {@code fallback} when no letter or digit is left of the name. */
  public static String variable(List<String> words, String fallback) {
    String camel = camel(words);
    if (camel.isEmpty()) {
      return fallback;
    }
    if (Character.isDigit(camel.charAt(0))) {
      return fallback + camel;
    }
    // Capitals that begin it are one word: MSECond begins with mse.
    int first = Math.min(words.get(0).length(), camel.length());
    return camel.substring(0, first).toLowerCase(Locale.ROOT) + camel.substring(first);
  }

  /** {@code EvaluationReport}. */
  public static String type(List<String> words, String fallback) {
    String camel = camel(words);
    return camel.isEmpty() || Character.isDigit(camel.charAt(0)) ? fallback + camel : camel;
  }

  /** {@code EVALUATION_REPORT}. */
  public static String constant(List<String> words, String fallback) {
    String name =
        words.stream().map(word -> word.toUpperCase(Locale.ROOT)).collect(Collectors.joining("_"));
    name = name.length() > MOST ? name.substring(0, MOST) : name;
    if (name.isEmpty()) {
      return fallback;
    }
    return Character.isDigit(name.charAt(0)) ? fallback + "_" + name : name;
  }

  private static String camel(List<String> words) {
    StringBuilder camel = new StringBuilder();
    for (String word : words) {
      boolean shout = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
      camel
          .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(shout ? word.substring(1).toLowerCase(Locale.ROOT) : word.substring(1));
    }
    return camel.length() > MOST ? camel.substring(0, MOST) : camel.toString();
  }
}
