package dev.penstock.processor.user.common;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * A user's annotated type, as it stands in the source.
 *
 * @param type the type
 * @param components its components in order
 */
public record Declaration(TypeElement type, List<Component> components) {
  /**
   * Copies the components.
   *
   * @param type the type
   * @param components its components
   */
  public Declaration {
    components = List.copyOf(components);
  }

  /**
   * Returns the name without package and enclosing types. What is generated for a nested type
   * stands beside its outermost type, under this name with an ending: {@code
   * AbalonePipeline.AbaloneParameters} gives {@code AbaloneParametersRef}.
   *
   * @return for example {@code AbaloneParameters}
   */
  public String simpleName() {
    return type.getSimpleName().toString();
  }

  /**
   * Returns the package, of the type and of what is generated for it.
   *
   * @return the package's name; empty for the unnamed one
   */
  public String packageName() {
    return packageOf(type);
  }

  /**
   * Returns the package of a type.
   *
   * @param type any type
   * @return the package's name; empty for the unnamed one
   */
  public static String packageOf(TypeElement type) {
    Element element = type;
    while (element instanceof TypeElement) {
      element = element.getEnclosingElement();
    }
    return element instanceof PackageElement found ? found.getQualifiedName().toString() : "";
  }

  /**
   * Returns the name by which users know the type.
   *
   * @return for example {@code com.example.AbalonePipeline.AbaloneParameters}
   */
  public String qualifiedName() {
    return type.getQualifiedName().toString();
  }

  /**
   * Tells whether the type is a record.
   *
   * @return false for an interface
   */
  public boolean isRecord() {
    return type.getKind() == ElementKind.RECORD;
  }

  /**
   * Tells whether everyone sees the type: itself and all types around it are public.
   *
   * @return false when generated types must keep to the package
   */
  public boolean isPublic() {
    return everyEnclosing(type, Modifier.PUBLIC, true);
  }

  /**
   * Tells whether a type is hidden from generated code, being private or inside a private type.
   *
   * @param type any type
   * @return true when generated code cannot name it
   */
  public static boolean isHidden(TypeElement type) {
    return !everyEnclosing(type, Modifier.PRIVATE, false);
  }

  private static boolean everyEnclosing(TypeElement type, Modifier modifier, boolean wanted) {
    for (Element element = type;
        element instanceof TypeElement;
        element = element.getEnclosingElement()) {
      if (element.getModifiers().contains(modifier) != wanted) {
        return false;
      }
    }
    return true;
  }
}
