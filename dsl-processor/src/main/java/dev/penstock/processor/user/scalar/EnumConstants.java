package dev.penstock.processor.user.scalar;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Component;
import dev.penstock.processor.user.common.DeclaredAnnotation;
import dev.penstock.processor.user.common.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** The names on the wire of an enum's constants. */
public final class EnumConstants {
  private EnumConstants() {}

  /**
   * Reads them.
   *
   * @param type the enum
   * @return a name for each constant, in the order of their declaration
   */
  public static List<String> wireNames(TypeElement type) {
    List<String> names = new ArrayList<>();
    for (Element constant : type.getEnclosedElements()) {
      if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
        names.add(wireName(constant));
      }
    }
    return names;
  }

  /**
   * Reads them, and reports an enum that has none or two that are the same on the wire.
   *
   * @param component the component that is declared with the enum
   * @param type the enum
   * @param problems where errors go
   * @return a name for each constant, in the order of their declaration
   */
  public static List<String> checked(Component component, TypeElement type, Problems problems) {
    List<String> names = wireNames(type);
    if (names.isEmpty()) {
      problems.report(
          component.element(),
          "%s has no constants, so %s could have no value; declare String %s"
              .formatted(type.getSimpleName(), component.name(), component.name()));
      // Without constants nothing generated would compile, and that is not the mistake to mend.
      return List.of("");
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        problems.report(
            component.element(),
            "two constants of %s are \"%s\" on the wire; write another @WireName"
                .formatted(type.getSimpleName(), name));
      }
    }
    return List.copyOf(names);
  }

  private static String wireName(Element constant) {
    DeclaredAnnotation annotation = DeclaredAnnotation.find(constant, Annotations.WIRE_NAME);
    String text = annotation == null ? null : annotation.text();
    return text == null ? constant.getSimpleName().toString() : text;
  }
}
