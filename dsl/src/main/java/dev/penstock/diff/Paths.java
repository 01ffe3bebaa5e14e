package dev.penstock.diff;

import java.util.regex.Pattern;

/** Places as the service writes the paths of properties. */
final class Paths {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_:-]+");

  private Paths() {}

  static String member(String path, String name) {
    if (!WORD.matcher(name).matches()) {
      return named(path, name);
    }
    return path.isEmpty() ? name : path + "." + name;
  }

  static String named(String path, String name) {
    return path + "['" + name + "']";
  }

  static String element(String path, int index) {
    return path + "[" + index + "]";
  }
}
