package dev.penstock.processor.user.common;

import java.util.Locale;

/**
 * How names in Java become names on the wire, where {@code @Name} does not say another, and names
 * of generated types.
 */
public final class Names {
  private Names() {}

  /**
   * Puts a component's name in UpperCamelCase.
   *
   * @param name for example {@code mseThreshold} or {@code mse_threshold}
   * @return for example {@code MseThreshold}
   */
  public static String upperCamel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("_", -1)) {
      camel.append(capitalised(word));
    }
    return camel.toString();
  }

  /**
   * Puts a component's name in snake_case. A run of capitals is one word, whose last begins the
   * next: {@code meanURLSize} is {@code mean_url_size}.
   *
   * @param name for example {@code standardDeviation}
   * @return for example {@code standard_deviation}
   */
  public static String snake(String name) {
    StringBuilder snake = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (i > 0 && beginsWord(name, i)) {
        snake.append('_');
      }
      snake.append(name.charAt(i));
    }
    return snake.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * Puts a name's first letter in upper case.
   *
   * @param name for example {@code raw}
   * @return for example {@code Raw}
   */
  public static String capitalised(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /**
   * Names the typed set of hyperparameters that is generated for a type.
   *
   * @param name the type's simple name, for example {@code ChurnNet} or {@code
   *     ChurnHyperparameters}
   * @return for example {@code ChurnNetHyperparameters} or {@code ChurnHyperparameterSet}
   */
  public static String hyperparameterSet(String name) {
    return name.endsWith("Hyperparameters")
        ? name.substring(0, name.length() - 1) + "Set"
        : name + "Hyperparameters";
  }

  private static boolean beginsWord(String name, int at) {
    char before = name.charAt(at - 1);
    if (!Character.isUpperCase(name.charAt(at)) || before == '_') {
      return false;
    }
    boolean nextIsSmall = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
    return !Character.isUpperCase(before) || nextIsSmall;
  }
}
