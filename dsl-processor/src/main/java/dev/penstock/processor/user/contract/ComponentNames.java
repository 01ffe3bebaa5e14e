package dev.penstock.processor.user.contract;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Component;
import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.DeclaredAnnotation;
import dev.penstock.processor.user.common.Names;
import dev.penstock.processor.user.common.Problems;
import java.util.HashMap;
import java.util.Map;

/** Names of a contract's components, in Java and on the wire. */
final class ComponentNames {
  private final Problems problems;
  private final ContractKind kind;
  private final TakenNames taken;
  private final Map<String, String> accessors = new HashMap<>();
  private final Map<String, Map<String, String>> wireNames = new HashMap<>();

  ComponentNames(Context context, ContractKind kind) {
    this.problems = context.problems();
    this.kind = kind;
    this.taken = new TakenNames(context, kind);
  }

  /** Reports a component that generated code can have no method for. */
  boolean isFree(Component component) {
    String name = component.name();
    if (taken.contains(name)) {
      problems.report(
          component.element(),
          "%s is a method that comes with every %s; rename the component, and keep its name on the wire with @Name(\"%s\")"
              .formatted(name, kind.noun(), name));
      return false;
    }
    return isAlone(component);
  }

  /** Reports a component whose stage or method another one has. */
  boolean isAlone(Component component) {
    String name = component.name();
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

  /**
   * Returns the name on the wire.
   *
   * @param component the component
   * @param space among which names it must be the only one, for example {@code outputs}
   * @param rule what it may be
   */
  String wireName(Component component, String space, NameRule rule) {
    DeclaredAnnotation annotation = component.annotation(Annotations.NAME);
    String written = annotation == null ? null : annotation.text();
    String name = written == null ? component.name() : written;
    if (!rule.takes(name)) {
      problems.report(
          annotation,
          component.element(),
          "\"%s\" cannot be the name of %s".formatted(name, rule.words()));
    }
    String other =
        wireNames
            .computeIfAbsent(space, fresh -> new HashMap<>())
            .putIfAbsent(name, component.name());
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
