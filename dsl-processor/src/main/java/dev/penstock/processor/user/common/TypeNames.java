package dev.penstock.processor.user.common;

import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Types in messages: as people write them, without packages and annotations. */
public final class TypeNames {
  private TypeNames() {}

  /**
   * Names a type.
   *
   * @param type any type
   * @return for example {@code Map<String, Date>}
   */
  public static String of(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return of(array.getComponentType()) + "[]";
    }
    if (!(type instanceof DeclaredType declared)) {
      return type.toString();
    }
    String name = declared.asElement().getSimpleName().toString();
    return declared.getTypeArguments().isEmpty()
        ? name
        : declared.getTypeArguments().stream()
            .map(TypeNames::of)
            .collect(Collectors.joining(", ", name + "<", ">"));
  }

  /**
   * Tells whether a type is a class or interface of a name, whatever its arguments.
   *
   * @param type any type
   * @param qualifiedName the name
   * @return true when it is
   */
  public static boolean is(TypeMirror type, String qualifiedName) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals(qualifiedName);
  }
}
