package dev.penstock.importer.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class by its name: the package and the names from the outermost class inwards.
 *
 * @param of the type that it is of when it is generic, or null
 */
public record TypeRef(String packageName, List<String> names, @Nullable TypeRef of) {
  public TypeRef {
    names = List.copyOf(names);
  }

  public static TypeRef of(String packageName, String... names) {
    return new TypeRef(packageName, List.of(names), null);
  }

  public static TypeRef of(Class<?> type) {
    List<String> names = new ArrayList<>();
    for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
      names.add(each.getSimpleName());
    }
    Collections.reverse(names);
    return new TypeRef(type.getPackageName(), names, null);
  }

  public TypeRef of(TypeRef type) {
    return new TypeRef(packageName, names, type);
  }

  public String simpleName() {
    return names.get(names.size() - 1);
  }
}
