package dev.penstock.processor.user.scalar;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.DeclaredAnnotation;
import java.util.ArrayList;
import java.util.List;
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

  private static String wireName(Element constant) {
    DeclaredAnnotation annotation = DeclaredAnnotation.find(constant, Annotations.WIRE_NAME);
    String text = annotation == null ? null : annotation.text();
    return text == null ? constant.getSimpleName().toString() : text;
  }
}
