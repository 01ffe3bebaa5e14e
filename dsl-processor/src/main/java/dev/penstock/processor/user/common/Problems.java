package dev.penstock.processor.user.common;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Reports errors at the user's elements. Nothing stops at the first: whoever mends them mends them
 * all in one go.
 */
public final class Problems {
  private final Messager messager;
  private int count;

  /**
   * Begins with no errors.
   *
   * @param messager where errors go
   */
  public Problems(Messager messager) {
    this.messager = messager;
  }

  /**
   * Reports an error at an element.
   *
   * @param element the narrowest that is wrong
   * @param message what is wrong, and the mend
   */
  public void report(Element element, String message) {
    count++;
    messager.printMessage(Diagnostic.Kind.ERROR, message, element);
  }

  /**
   * Reports an error at an annotation.
   *
   * @param annotation the annotation whose value is wrong
   * @param message what is wrong, and the mend
   */
  public void report(DeclaredAnnotation annotation, String message) {
    count++;
    AnnotationValue value = annotation.value();
    if (value == null) {
      messager.printMessage(
          Diagnostic.Kind.ERROR, message, annotation.element(), annotation.mirror());
    } else {
      messager.printMessage(
          Diagnostic.Kind.ERROR, message, annotation.element(), annotation.mirror(), value);
    }
  }

  /**
   * Reports an error at an annotation of an element, or at the element when it has none.
   *
   * @param annotation the annotation that is wrong, or null
   * @param element what it would stand on
   * @param message what is wrong, and the mend
   */
  public void report(@Nullable DeclaredAnnotation annotation, Element element, String message) {
    if (annotation == null) {
      report(element, message);
    } else {
      report(annotation, message);
    }
  }

  /**
   * Counts the errors so far.
   *
   * @return how many were reported
   */
  public int count() {
    return count;
  }
}
