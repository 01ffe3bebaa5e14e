package dev.penstock.processor.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The names of the classes of one service. They are decided over all shapes of the service, reached
 * or not, so that a class keeps its name when another step is added. Where two want the same name,
 * the step's own classes come first, then the shapes, then the properties.
 */
final class ClassNames {
  /** Names that generated code uses for something else, or that would mislead its readers. */
  private static final Set<String> RESERVED =
      Set.of(
          "Boolean",
          "BooleanShape",
          "Builder",
          "Byte",
          "Character",
          "Class",
          "Double",
          "Enum",
          "Error",
          "Exception",
          "Facts",
          "Float",
          "Generated",
          "Instant",
          "Integer",
          "IntegerShape",
          "Json",
          "List",
          "ListProperty",
          "ListShape",
          "Long",
          "Map",
          "MapProperty",
          "MapShape",
          "Module",
          "Number",
          "NumberShape",
          "Object",
          "Override",
          "Package",
          "Process",
          "PropertyPath",
          "Record",
          "Runtime",
          "Settings",
          "Shape",
          "Short",
          "String",
          "Structure",
          "StructureProperty",
          "StructureShape",
          "System",
          "TextShape",
          "Thread",
          "TimestampShape",
          "Value",
          "WireEnum",
          "WireName");

  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> properties = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  ClassNames(Service service, Collection<String> steps) {
    RESERVED.forEach(this::take);
    steps.forEach(
        step -> {
          take(arguments(step));
          take(properties(step));
        });
    service
        .shapes()
        .forEach(
            (name, fact) -> {
              if (fact.isStructure() || fact.isEnum()) {
                String suffix = fact.isEnum() ? "Enum" : "Structure";
                types.put(name, free(Names.type(name), suffix));
              }
            });
    service
        .shapes()
        .forEach(
            (name, fact) -> {
              if (fact.isStructure()) {
                properties.put(name, free(Names.type(name) + "Properties", "Response"));
              }
            });
  }

  static String arguments(String step) {
    return step + "Arguments";
  }

  static String properties(String step) {
    return step + "Properties";
  }

  /** The class of a request's structure, or the enum of its text. */
  String ofRequest(String shape) {
    return Objects.requireNonNull(types.get(shape), shape);
  }

  /** The class of a response's structure. */
  String ofResponse(String shape) {
    return Objects.requireNonNull(properties.get(shape), shape);
  }

  private String free(String name, String suffix) {
    String free = name;
    for (int number = 1; !take(free); number++) {
      free = name + suffix + (number == 1 ? "" : number);
    }
    return free;
  }

  /** Case is ignored, as some file systems ignore it. */
  private boolean take(String name) {
    return taken.add(name.toLowerCase(Locale.ROOT));
  }
}
