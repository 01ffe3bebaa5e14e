package dev.penstock.importer.plan;

import dev.penstock.annotation.Name;
import dev.penstock.annotation.ReportSchema;
import dev.penstock.importer.code.JavaNames;
import dev.penstock.importer.code.NameScope;
import dev.penstock.importer.code.SourceFile;
import dev.penstock.importer.code.SourceFile.Annotation;
import dev.penstock.importer.code.SourceFile.Component;
import dev.penstock.importer.code.SourceFile.ComponentType;
import dev.penstock.importer.code.TypeRef;
import dev.penstock.importer.step.PathSteps;
import dev.penstock.importer.step.StepFacts.ReportMember;
import dev.penstock.importer.step.Want;
import dev.penstock.processor.user.common.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a report, from the paths at which the definition reads it.
 *
 * @param record the schema
 * @param members the same as the ways to the values
 */
record ReportPlan(SourceFile.RecordType record, ReportMember members) {
  /** What a reference to a report has besides its members, and what every object has. */
  private static final Set<String> TAKEN = TypeNames.ofObjectsAnd("file", "uri");

  private static final Pattern MEMBER = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  /** What is read at a place of the report, or what lies below it. */
  private static final class Branch {
    final Map<String, Branch> below = new LinkedHashMap<>();
    @Nullable Want value;
  }

  /**
   * Makes the schema.
   *
   * @param writer the contract that has the report
   * @param paths the paths that are read, with the types they are read as
   * @param types the names of types
   * @return the plan, or null when no path is one that a schema can say
   */
  static @Nullable ReportPlan of(
      String name, String writer, Map<String, Want> paths, NameScope types) {
    Branch root = new Branch();
    paths.forEach((path, want) -> add(root, path, want));
    if (root.below.isEmpty()) {
      return null;
    }
    List<SourceFile.RecordType> nested = new ArrayList<>();
    Map<String, ReportMember> members = new LinkedHashMap<>();
    NameScope nestedNames = new NameScope(List.of(name));
    List<Component> components = components(root, nested, members, nestedNames);
    return new ReportPlan(
        new SourceFile.RecordType(
            name,
            "What the pipeline reads of the report that " + writer + " writes.",
            TypeRef.of(ReportSchema.class),
            components,
            nested),
        new ReportMember("", members, null));
  }

  private static void add(Branch root, String path, Want want) {
    List<String> steps = PathSteps.of(path);
    if (steps == null || steps.isEmpty() || !steps.get(0).startsWith(".")) {
      return;
    }
    // First whether it fits what is there: a place is a value, an object, a list or a map.
    Branch at = root;
    for (String step : steps) {
      boolean member = step.startsWith(".");
      if (member && !MEMBER.matcher(PathSteps.text(step)).matches()) {
        return;
      }
      if (at != null) {
        boolean mixed = at.below.keySet().stream().anyMatch(there -> kind(there) != kind(step));
        if (mixed || at.value != null) {
          return;
        }
        at = at.below.get(step);
      }
    }
    if (at != null && !at.below.isEmpty()) {
      return;
    }
    Branch leaf = root;
    for (String step : steps) {
      leaf = leaf.below.computeIfAbsent(step, each -> new Branch());
    }
    if (leaf.value == null || leaf.value == Want.STRING) {
      leaf.value = want;
    }
  }

  private static int kind(String step) {
    return step.startsWith(".") ? 0 : step.startsWith("['") ? 1 : 2;
  }

  private static List<Component> components(
      Branch branch,
      List<SourceFile.RecordType> nested,
      Map<String, ReportMember> members,
      NameScope types) {
    NameScope names = new NameScope(TAKEN);
    List<Component> components = new ArrayList<>();
    for (Map.Entry<String, Branch> each : branch.below.entrySet()) {
      String wireName = PathSteps.text(each.getKey());
      String name = names.give(JavaNames.variable(JavaNames.words(wireName), "member"));
      Typed typed = typed(wireName, each.getValue(), nested, types);
      members.put(each.getKey(), new ReportMember(name, typed.members(), each.getValue().value));
      components.add(
          new Component(
              typed.type(),
              name,
              Names.snake(name).equals(wireName)
                  ? List.of()
                  : List.of(Annotation.of(Name.class, wireName))));
    }
    return components;
  }

  private record Typed(ComponentType type, Map<String, ReportMember> members) {}

  private static Typed typed(
      String name, Branch branch, List<SourceFile.RecordType> nested, NameScope types) {
    if (branch.value != null) {
      return new Typed(scalar(branch.value), Map.of());
    }
    String first = branch.below.keySet().iterator().next();
    if (first.startsWith(".")) {
      String type = types.give(JavaNames.type(JavaNames.words(name), "Member"));
      Map<String, ReportMember> members = new LinkedHashMap<>();
      int at = nested.size();
      List<Component> components = components(branch, nested, members, types);
      nested.add(at, new SourceFile.RecordType(type, null, null, components, List.of()));
      return new Typed(ComponentType.of(TypeRef.of("", type)), members);
    }
    // The elements of a list or map are alike: one type for what is read of any of them.
    Branch element = new Branch();
    for (Branch each : branch.below.values()) {
      element.value = each.value != null ? each.value : element.value;
      each.below.forEach(element.below::putIfAbsent);
    }
    Typed typed = typed(name, element, nested, types);
    Map<String, ReportMember> members = new LinkedHashMap<>();
    for (Map.Entry<String, Branch> each : branch.below.entrySet()) {
      members.put(each.getKey(), new ReportMember("", typed.members(), each.getValue().value));
    }
    return new Typed(
        first.startsWith("['") ? ComponentType.map(typed.type()) : ComponentType.list(typed.type()),
        members);
  }

  private static ComponentType scalar(Want want) {
    return switch (want) {
      case INTEGER -> ComponentType.primitive("long");
      case FLOAT, NUMBER -> ComponentType.primitive("double");
      case BOOLEAN -> ComponentType.primitive("boolean");
      default -> ComponentType.of(String.class);
    };
  }
}
