package dev.penstock.processor.user.scalar;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Component;
import dev.penstock.processor.user.common.Context;
import dev.penstock.processor.user.common.Declaration;
import dev.penstock.processor.user.common.TypeNames;
import java.util.Objects;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Which components are no containers, and of what kind they are. */
public final class Scalars {
  private final Context context;
  private final String noun;

  /**
   * Begins a declaration.
   *
   * @param context the compilation
   * @param noun what the components are, for messages: {@code parameter}
   */
  public Scalars(Context context, String noun) {
    this.context = context;
    this.noun = noun;
  }

  /**
   * What a component is.
   *
   * @param kind its kind
   * @param type its type, without a box
   */
  public record Kinded(ScalarKind kind, TypeMirror type) {}

  /**
   * Reports a component that is nothing of the kind, and goes on as if it were a text.
   *
   * @param component the component
   * @return what it is
   */
  public Kinded of(Component component) {
    TypeMirror type = unboxed(component.type());
    ScalarKind kind = kind(type);
    if (kind == null) {
      return refused(component, type, refusal(component));
    }
    if (kind == ScalarKind.ENUM && Declaration.isHidden(element(type))) {
      return refused(
          component,
          type,
          "the enum %s is private, so generated code could not name it; remove private"
              .formatted(element(type).getSimpleName()));
    }
    return new Kinded(kind, type);
  }

  private Kinded refused(Component component, TypeMirror type, String message) {
    if (type.getKind() != TypeKind.ERROR) {
      context.problems().report(component.element(), message);
    }
    TypeElement text = context.elements().getTypeElement("java.lang.String");
    return new Kinded(ScalarKind.STRING, Objects.requireNonNull(text).asType());
  }

  /**
   * Returns the element of a declared type.
   *
   * @param type a class, interface or enum
   * @return its element
   */
  public static TypeElement element(TypeMirror type) {
    return (TypeElement) ((DeclaredType) type).asElement();
  }

  private static @Nullable ScalarKind kind(TypeMirror type) {
    return switch (type.getKind()) {
      case INT, LONG -> ScalarKind.INTEGER;
      case DOUBLE, FLOAT -> ScalarKind.FLOAT;
      case BOOLEAN -> ScalarKind.BOOLEAN;
      case DECLARED -> declaredKind(element(type));
      default -> null;
    };
  }

  private static @Nullable ScalarKind declaredKind(TypeElement type) {
    if (type.getKind() == ElementKind.ENUM) {
      return ScalarKind.ENUM;
    }
    return switch (type.getQualifiedName().toString()) {
      case "java.lang.String" -> ScalarKind.STRING;
      case Annotations.S3_URI -> ScalarKind.S3_URI;
      default -> null;
    };
  }

  private TypeMirror unboxed(TypeMirror type) {
    if (type.getKind() == TypeKind.DECLARED
        && element(type).getQualifiedName().toString().startsWith("java.lang.")) {
      try {
        return context.types().unboxedType(type);
      } catch (IllegalArgumentException e) {
        return type;
      }
    }
    return type;
  }

  private String refusal(Component component) {
    return "%s cannot be a %s, being a %s; use int, long, double, float, boolean, String, S3Uri or an enum"
        .formatted(component.name(), noun, TypeNames.of(component.type()));
  }
}
