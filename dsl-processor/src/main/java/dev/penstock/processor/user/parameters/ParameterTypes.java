package dev.penstock.processor.user.parameters;

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

/** Which components can be parameters. */
final class ParameterTypes {
  private final Context context;

  ParameterTypes(Context context) {
    this.context = context;
  }

  /** What a component is as a parameter. */
  record Kinded(ParameterKind kind, TypeMirror type) {}

  /** Reports a component that cannot be a parameter, and goes on as if it were a text. */
  Kinded of(Component component) {
    TypeMirror type = unboxed(component.type());
    ParameterKind kind = kind(type);
    if (kind == null) {
      return refused(component, type, refusal(component));
    }
    if (kind == ParameterKind.ENUM && Declaration.isHidden(element(type))) {
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
    return new Kinded(ParameterKind.STRING, Objects.requireNonNull(text).asType());
  }

  static TypeElement element(TypeMirror type) {
    return (TypeElement) ((DeclaredType) type).asElement();
  }

  private static @Nullable ParameterKind kind(TypeMirror type) {
    return switch (type.getKind()) {
      case INT, LONG -> ParameterKind.INTEGER;
      case DOUBLE, FLOAT -> ParameterKind.FLOAT;
      case BOOLEAN -> ParameterKind.BOOLEAN;
      case DECLARED -> declaredKind(element(type));
      default -> null;
    };
  }

  private static @Nullable ParameterKind declaredKind(TypeElement type) {
    if (type.getKind() == ElementKind.ENUM) {
      return ParameterKind.ENUM;
    }
    return switch (type.getQualifiedName().toString()) {
      case "java.lang.String" -> ParameterKind.STRING;
      case Annotations.S3_URI -> ParameterKind.S3_URI;
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

  private static String refusal(Component component) {
    return "%s cannot be a parameter, being a %s; use int, long, double, float, boolean, String, S3Uri or an enum"
        .formatted(component.name(), TypeNames.of(component.type()));
  }
}
