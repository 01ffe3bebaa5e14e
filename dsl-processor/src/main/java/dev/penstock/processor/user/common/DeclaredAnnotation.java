package dev.penstock.processor.user.common;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * An annotation where the user wrote it, so that an error can point at it.
 *
 * @param element what it stands on
 * @param mirror the annotation
 */
public record DeclaredAnnotation(Element element, AnnotationMirror mirror) {
  private static final String ERRONEOUS = "<error>";

  /**
   * Finds an annotation.
   *
   * @param element what it may stand on
   * @param qualifiedName the annotation's name
   * @return the annotation, or null when it is not there
   */
  public static @Nullable DeclaredAnnotation find(Element element, String qualifiedName) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(qualifiedName)) {
        return new DeclaredAnnotation(element, mirror);
      }
    }
    return null;
  }

  /**
   * Returns the member {@code value} as text.
   *
   * @return the text, or null when javac has an error to report about it
   */
  public @Nullable String text() {
    return text("value");
  }

  /**
   * Returns a member as text.
   *
   * @param member the member's name
   * @return the text, or null when it is not written or javac has an error to report about it
   */
  public @Nullable String text(String member) {
    AnnotationValue value = value(member);
    return value != null && value.getValue() instanceof String text && !text.equals(ERRONEOUS)
        ? text
        : null;
  }

  /**
   * Returns the member {@code value}, which takes several texts.
   *
   * @return the texts that javac has no error to report about
   */
  public List<String> texts() {
    AnnotationValue value = value("value");
    if (value == null || !(value.getValue() instanceof List<?> all)) {
      return List.of();
    }
    return all.stream()
        .filter(AnnotationValue.class::isInstance)
        .map(each -> ((AnnotationValue) each).getValue())
        .filter(each -> each instanceof String text && !text.equals(ERRONEOUS))
        .map(String.class::cast)
        .toList();
  }

  /**
   * Returns a member that is true or false.
   *
   * @param member the member's name
   * @param otherwise what it is when it is not written
   * @return its value
   */
  public boolean flag(String member, boolean otherwise) {
    AnnotationValue value = value(member);
    Object written = value == null ? null : value.getValue();
    return written instanceof Boolean flag ? flag : otherwise;
  }

  /**
   * Tells whether a member is written.
   *
   * @param member the member's name
   * @return true when it is, whether it is right or wrong
   */
  public boolean has(String member) {
    return value(member) != null;
  }

  /**
   * Returns the member {@code value}, to point at.
   *
   * @return the value, or null when there is none
   */
  @Nullable AnnotationValue value() {
    return value("value");
  }

  private @Nullable AnnotationValue value(String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
