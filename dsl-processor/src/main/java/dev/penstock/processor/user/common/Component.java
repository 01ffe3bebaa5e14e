package dev.penstock.processor.user.common;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record, or a method of an interface that stands for one.
 *
 * @param name the component's name
 * @param type its type
 * @param element where it is declared; for a record its field, since javac knows no place in the
 *     source for the component itself
 */
public record Component(String name, TypeMirror type, Element element) {
  /**
   * Finds an annotation on this component.
   *
   * @param qualifiedName the annotation's name
   * @return the annotation, or null when it is not there
   */
  public @Nullable DeclaredAnnotation annotation(String qualifiedName) {
    return DeclaredAnnotation.find(element, qualifiedName);
  }

  /**
   * Tells whether it may be null.
   *
   * @return true when an annotation {@code @Nullable}, whosever it is, says so
   */
  public boolean isNullable() {
    return Stream.of(type.getAnnotationMirrors(), element.getAnnotationMirrors())
        .flatMap(List::stream)
        .anyMatch(
            each -> each.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
  }
}
