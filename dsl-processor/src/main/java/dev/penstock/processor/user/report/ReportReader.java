package dev.penstock.processor.user.report;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Component;
import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.Declaration;
import dev.penstock.processor.user.common.DeclaredAnnotation;
import dev.penstock.processor.user.common.Names;
import dev.penstock.processor.user.common.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * From declaration to descriptor: follows a schema through its records, and goes on whatever it
 * finds.
 */
final class ReportReader {
  // A path could not tell a quote from the end of the name.
  private static final Pattern NAME = Pattern.compile("[^']+");
  // What the reference to the report itself has besides its members.
  private static final Set<String> TAKEN = Set.of("file", "uri");
  // A record refuses these; an interface, which is an error already, would not.
  private static final Set<String> OF_OBJECT =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final Context context;
  private final Problems problems;
  private final Shapes shapes;
  private final Deque<TypeElement> waiting = new ArrayDeque<>();
  private final Map<String, ReportRecord> records = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  ReportReader(Context context) {
    this.context = context;
    this.problems = context.problems();
    this.shapes = new Shapes(problems, this::found);
  }

  ReportDescriptor read(Declaration declaration) {
    if (declaration.type().getKind() == ElementKind.INTERFACE) {
      problems.report(
          declaration.type(),
          "%s is a report's schema, which is a record: its file is read into it; write public record %s(…)"
              .formatted(declaration.simpleName(), declaration.simpleName()));
    }
    found(declaration.type());
    while (!waiting.isEmpty()) {
      TypeElement type = waiting.remove();
      boolean root = type.equals(declaration.type());
      ReportRecord record = new ReportRecord(type, nameOf(type), members(type, root));
      records.put(record.typeName(), record);
    }
    return new ReportDescriptor(declaration, records, shapes.sound());
  }

  private void found(TypeElement type) {
    if (seen.add(type.getQualifiedName().toString())) {
      waiting.add(type);
    }
  }

  /**
   * Two records of a schema may have the same simple name, in different types; and a name gives a
   * constant too.
   */
  private String nameOf(TypeElement type) {
    String name = type.getSimpleName().toString();
    if (!names.add(Names.snake(name))) {
      Element around = type.getEnclosingElement();
      name = around == null ? name : Names.capitalised(around.getSimpleName().toString()) + name;
      String base = name;
      for (int i = 2; !names.add(Names.snake(name)); i++) {
        name = base + i;
      }
    }
    return name;
  }

  private List<ReportRecord.Member> members(TypeElement type, boolean root) {
    List<ReportRecord.Member> members = new ArrayList<>();
    Map<String, String> wireNames = new HashMap<>();
    for (Component component : context.declarations().components(type)) {
      String wireName = wireName(component, wireNames);
      Shape shape = shapes.of(component);
      if (isFree(component, wireName, root)) {
        members.add(new ReportRecord.Member(component.name(), wireName, shape));
      }
    }
    return List.copyOf(members);
  }

  private boolean isFree(Component component, String wireName, boolean root) {
    if (OF_OBJECT.contains(component.name())) {
      return false;
    }
    if (root && TAKEN.contains(component.name())) {
      problems.report(
          component.element(),
          "%s is a method that the reference to the report has already; rename the component, and keep its name in the file with @Name(\"%s\")"
              .formatted(component.name(), wireName));
      return false;
    }
    return true;
  }

  private String wireName(Component component, Map<String, String> wireNames) {
    DeclaredAnnotation annotation = component.annotation(Annotations.NAME);
    String written = annotation == null ? null : annotation.text();
    String name = written == null ? Names.snake(component.name()) : written;
    if (annotation != null && !NAME.matcher(name).matches()) {
      problems.report(
          annotation,
          "\"%s\" cannot be read from a report by its path; write a name that is not empty and has no quote in it"
              .formatted(name));
    }
    String other = wireNames.putIfAbsent(name, component.name());
    if (other != null) {
      problems.report(
          annotation,
          component.element(),
          "%s and %s are both \"%s\" in the file; give one of them another @Name"
              .formatted(other, component.name(), name));
    }
    return name;
  }
}
