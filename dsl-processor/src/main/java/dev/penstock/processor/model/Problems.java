package dev.penstock.processor.model;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** Where errors go: each to the narrowest place that javac can show. */
final class Problems {
  private final Messager messager;

  Problems(Messager messager) {
    this.messager = messager;
  }

  void report(Element element, String message) {
    messager.printMessage(Kind.ERROR, message, element);
  }

  /** Reports at what a member of the annotation says. */
  void report(StepDeclaration declaration, String member, String message) {
    AnnotationValue value = declaration.said().get(member);
    if (value == null) {
      messager.printMessage(Kind.ERROR, message, declaration.constant(), declaration.annotation());
    } else {
      messager.printMessage(
          Kind.ERROR, message, declaration.constant(), declaration.annotation(), value);
    }
  }
}
