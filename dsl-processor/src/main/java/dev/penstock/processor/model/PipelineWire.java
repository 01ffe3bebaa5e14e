package dev.penstock.processor.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a pipeline calls the members, which is not always what the service's own API calls them: a
 * pipeline takes Bedrock's in PascalCase, at every depth.
 */
final class PipelineWire {
  private static final Set<String> PASCAL_CASE = Set.of("bedrock");

  private PipelineWire() {}

  static Map<String, ShapeFact> of(String service, Map<String, ShapeFact> shapes) {
    boolean pascalCase = PASCAL_CASE.contains(service);
    Map<String, ShapeFact> renamed = new LinkedHashMap<>();
    shapes.forEach((name, fact) -> renamed.put(name, rename(fact, pascalCase)));
    return renamed;
  }

  private static ShapeFact rename(ShapeFact fact, boolean pascalCase) {
    Map<String, String> members = new LinkedHashMap<>();
    fact.members().forEach((name, shape) -> members.put(wire(fact, name, pascalCase), shape));
    List<String> required =
        fact.required().stream().map(name -> wire(fact, name, pascalCase)).toList();
    return fact.withMembers(members, required);
  }

  private static String wire(ShapeFact fact, String member, boolean pascalCase) {
    String name = fact.wireNames().getOrDefault(member, member);
    return pascalCase ? Names.upperFirst(name) : name;
  }
}
