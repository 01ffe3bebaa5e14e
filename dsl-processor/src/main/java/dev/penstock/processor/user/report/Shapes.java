package dev.penstock.processor.user.report;

import dev.penstock.processor.user.common.Annotations;
import dev.penstock.processor.user.common.Component;
import dev.penstock.processor.user.common.Declaration;
import dev.penstock.processor.user.common.Problems;
import dev.penstock.processor.user.common.TypeNames;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Which components a report can hold. */
final class Shapes {
  private final Problems problems;
  private final Consumer<TypeElement> found;
  private boolean sound = true;

  /**
   * @param problems where errors go
   * @param found is told of each record
   */
  Shapes(Problems problems, Consumer<TypeElement> found) {
    this.problems = problems;
    this.found = found;
  }

  /** Tells whether all components so far were ones that a report can hold. */
  boolean sound() {
    return sound;
  }

  /** Reports a component that a report cannot hold, and goes on as if it were a text. */
  Shape of(Component component) {
    Shape shape = shape(component.type(), component);
    if (shape != null) {
      return shape;
    }
    sound = false;
    return Shape.Scalar.STRING;
  }

  private @Nullable Shape shape(TypeMirror type, Component component) {
    return switch (type.getKind()) {
      case INT -> Shape.Scalar.INT;
      case LONG -> Shape.Scalar.LONG;
      case FLOAT -> Shape.Scalar.FLOAT;
      case DOUBLE -> Shape.Scalar.DOUBLE;
      case BOOLEAN -> Shape.Scalar.BOOLEAN;
      case DECLARED -> declared((DeclaredType) type, component);
      default -> refused(type, component);
    };
  }

  private @Nullable Shape declared(DeclaredType type, Component component) {
    TypeElement element = (TypeElement) type.asElement();
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    return switch (element.getQualifiedName().toString()) {
      case "java.lang.Integer" -> Shape.Scalar.INT;
      case "java.lang.Long" -> Shape.Scalar.LONG;
      case "java.lang.Float" -> Shape.Scalar.FLOAT;
      case "java.lang.Double" -> Shape.Scalar.DOUBLE;
      case "java.lang.Boolean" -> Shape.Scalar.BOOLEAN;
      case "java.lang.String" -> Shape.Scalar.STRING;
      case "java.util.List" -> {
        Shape inner =
            arguments.size() == 1 ? shape(arguments.get(0), component) : refused(type, component);
        yield inner == null ? null : new Shape.ListOf(inner);
      }
      case "java.util.Map" -> {
        Shape inner =
            arguments.size() == 2 && TypeNames.is(arguments.get(0), "java.lang.String")
                ? shape(arguments.get(1), component)
                : refused(type, component);
        yield inner == null ? null : new Shape.MapOf(inner);
      }
      // A record as it happens, and no part of a report.
      case Annotations.S3_URI -> refused(type, component);
      default ->
          element.getKind() == ElementKind.RECORD
              ? nested(element, component)
              : refused(type, component);
    };
  }

  private @Nullable Shape nested(TypeElement type, Component component) {
    if (!type.getTypeParameters().isEmpty()) {
      return refused(type.asType(), component);
    }
    if (Declaration.isHidden(type)) {
      problems.report(
          component.element(),
          "the record %s is private, so generated code could not name it; remove private"
              .formatted(type.getSimpleName()));
      return null;
    }
    found.accept(type);
    return new Shape.Nested(type.getQualifiedName().toString());
  }

  private @Nullable Shape refused(TypeMirror type, Component component) {
    if (type.getKind() != TypeKind.ERROR) {
      problems.report(
          component.element(),
          "a report cannot hold %s, which %s has; use int, long, double, float, boolean, String, records without type parameters, and List<…> and Map<String, …> of these"
              .formatted(TypeNames.of(type), component.name()));
    }
    return null;
  }
}
