package dev.penstock.importer.plan;

import dev.penstock.importer.code.NameScope;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names for types that hide none of those that the generated code uses. */
public final class TypeNames {
  private static final Set<String> OF_JAVA =
      Set.of(
          "Boolean",
          "Character",
          "Class",
          "Deprecated",
          "Double",
          "Enum",
          "Float",
          "Integer",
          "Iterable",
          "Long",
          "Math",
          "Number",
          "Object",
          "Override",
          "Record",
          "String",
          "SuppressWarnings",
          "System",
          "Void",
          "List",
          "Map",
          "Duration",
          "Period",
          "Instant",
          "BigInteger",
          "Function",
          "Generated",
          "NullMarked");

  private static final List<String> PACKAGES =
      List.of(
          "dev.penstock.",
          "dev.penstock.annotation.",
          "dev.penstock.condition.",
          "dev.penstock.expression.",
          "dev.penstock.model.",
          "dev.penstock.report.",
          "dev.penstock.step.",
          "dev.penstock.value.",
          "dev.penstock.model.sagemaker.");

  /** Methods without parameters that every object has: no component may be called so. */
  private static final List<String> OF_OBJECTS =
      List.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private TypeNames() {}

  /** Names that components cannot have: those of every object's methods, and others. */
  static Set<String> ofObjectsAnd(String... others) {
    Set<String> names = new HashSet<>(OF_OBJECTS);
    names.addAll(List.of(others));
    return Set.copyOf(names);
  }

  /**
   * Gives a name that is free together with those of the classes that the processor makes of it.
   *
   * @param suffixes what the processor adds
   */
  public static String give(NameScope types, String wanted, String... suffixes) {
    String name = wanted;
    for (int i = 2; !isFree(types, name, suffixes); i++) {
      name = wanted + i;
    }
    for (String suffix : suffixes) {
      types.give(name + suffix);
    }
    return types.give(name);
  }

  private static boolean isFree(NameScope types, String name, String... suffixes) {
    boolean free = types.isFree(name) && !isKnown(name);
    for (String suffix : suffixes) {
      free = free && types.isFree(name + suffix) && !isKnown(name + suffix);
    }
    return free;
  }

  private static boolean isKnown(String name) {
    if (OF_JAVA.contains(name)) {
      return true;
    }
    for (String each : PACKAGES) {
      try {
        Class.forName(each + name, false, NameScope.class.getClassLoader());
        return true;
      } catch (ClassNotFoundException | LinkageError unknown) {
        // Free in this package; a file system that sees no case throws the latter.
      }
    }
    return false;
  }
}
