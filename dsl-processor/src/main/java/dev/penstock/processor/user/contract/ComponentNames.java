package dev.penstock.processor.user.contract;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Component;
import dev.penstock.processor.user.common.DeclaredAnnotation;
import dev.penstock.processor.user.common.Names;
import dev.penstock.processor.user.common.Problems;
import java.util.HashMap;
import java.util.Map;

/** Names of a contract's components, in Java and on the wire. */
final class ComponentNames {
  // The script arrives as an input of this name.
  private static final String SCRIPT = "code";

  private final Problems problems;
  private final TakenNames taken;
  private final Map<String, String> accessors = new HashMap<>();
  private final Map<String, String> inputs = new HashMap<>();
  private final Map<String, String> outputs = new HashMap<>();

  ComponentNames(Problems problems, TakenNames taken) {
    this.problems = problems;
    this.taken = taken;
  }

  /** Reports a component that generated code can have no method for. */
  boolean isFree(Component component) {
    String name = component.name();
    if (taken.contains(name)) {
      problems.report(
          component.element(),
          "%s is a method that every processing step or its builder has already; rename the component, and keep its name on the wire with @Name(\"%s\")"
              .formatted(name, name));
      return false;
    }
    String other = accessors.putIfAbsent(Names.capitalised(name), name);
    if (other != null) {
      problems.report(
          component.element(),
          "%s and %s differ in the case of their first letter alone; rename one, and keep its name on the wire with @Name"
              .formatted(other, name));
      return false;
    }
    return true;
  }

  String wireName(Component component, boolean input) {
    DeclaredAnnotation annotation = component.annotation(Annotations.NAME);
    String written = annotation == null ? null : annotation.text();
    String name = written == null ? component.name() : written;
    if (annotation != null && (name.isBlank() || name.indexOf('\'') >= 0)) {
      problems.report(
          annotation,
          "\"%s\" cannot be the name of an input or output; write one that is not empty and has no quote in it"
              .formatted(name));
    }
    if (annotation != null && input && name.equals(SCRIPT)) {
      problems.report(
          annotation,
          "\"code\" is the name of the input that a script arrives by; write another name");
      return name;
    }
    String other = (input ? inputs : outputs).putIfAbsent(name, component.name());
    if (other != null) {
      problems.report(
          annotation,
          component.element(),
          "%s and %s are both \"%s\" on the wire; give one of them another @Name"
              .formatted(other, component.name(), name));
    }
    return name;
  }
}
