package dev.penstock.processor.user.parameters;

import dev.penstock.processor.user.common.Component;
import dev.penstock.processor.user.common.Problems;
import dev.penstock.processor.user.scalar.EnumConstants;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** The names on the wire of an enum's constants. */
final class EnumValues {
  private static final int MOST = 16;

  private final Problems problems;

  EnumValues(Problems problems) {
    this.problems = problems;
  }

  List<String> read(Component component, TypeElement type) {
    List<String> names = EnumConstants.wireNames(type);
    check(component, type, names);
    // Without constants nothing generated would compile, and that is not the mistake to read about.
    return names.isEmpty() ? List.of("") : List.copyOf(names);
  }

  private void check(Component component, TypeElement type, List<String> names) {
    if (names.isEmpty() || names.size() > MOST) {
      problems.report(
          component.element(),
          "%s has %d constants, and the service takes 1 to %d values of a parameter; declare String %s"
              .formatted(type.getSimpleName(), names.size(), MOST, component.name()));
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isEmpty()) {
        problems.report(
            component.element(),
            "a constant of %s is empty on the wire, which the service refuses as a start value; write another @WireName"
                .formatted(type.getSimpleName()));
      } else if (!seen.add(name)) {
        problems.report(
            component.element(),
            "two constants of %s are \"%s\" on the wire; write another @WireName"
                .formatted(type.getSimpleName(), name));
      }
    }
  }
}
