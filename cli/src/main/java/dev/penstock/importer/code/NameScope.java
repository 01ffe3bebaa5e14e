package dev.penstock.importer.code;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names that are taken somewhere: each that is asked for is given once. */
public final class NameScope {
  private final Set<String> taken = new HashSet<>();

  /**
   * @param taken names that are not given, whatever their case
   */
  public NameScope(Collection<String> taken) {
    taken.forEach(name -> this.taken.add(key(name)));
  }

  /** Gives this name, or one like it that is free. */
  public String give(String wanted) {
    String name = wanted;
    for (int i = 2; !isFree(name); i++) {
      name = wanted + i;
    }
    taken.add(key(name));
    return name;
  }

  /** Whether a name is legal and not given yet. Names that differ in case alone are the same. */
  public boolean isFree(String name) {
    return SourceVersion.isIdentifier(name)
        && !SourceVersion.isKeyword(name)
        && !taken.contains(key(name));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
