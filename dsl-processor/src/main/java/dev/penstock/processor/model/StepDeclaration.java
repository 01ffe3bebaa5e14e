package dev.penstock.processor.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code ServiceStep} says, and where, so that what is wrong with it is reported at the very
 * word.
 */
record StepDeclaration(
    Element constant,
    AnnotationMirror annotation,
    Map<String, AnnotationValue> said,
    String documentation) {

  static StepDeclaration of(Element constant, AnnotationMirror annotation, Elements elements) {
    Map<String, AnnotationValue> said = new LinkedHashMap<>();
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> value :
        elements.getElementValuesWithDefaults(annotation).entrySet()) {
      said.put(value.getKey().getSimpleName().toString(), value.getValue());
    }
    String documentation = elements.getDocComment(constant);
    return new StepDeclaration(
        constant, annotation, said, documentation == null ? "" : documentation.strip());
  }

  /** The enum: what all that is generated comes from. */
  Element origin() {
    return Objects.requireNonNull(constant.getEnclosingElement());
  }

  String step() {
    return Names.step(constant.getSimpleName().toString());
  }

  String service() {
    return text("service");
  }

  String create() {
    return text("create");
  }

  String describe() {
    return text("describe");
  }

  String name() {
    return text("name");
  }

  Set<String> omit() {
    return texts("omit");
  }

  Set<String> defaulted() {
    return texts("defaulted");
  }

  boolean plain() {
    return Boolean.TRUE.equals(value("plain"));
  }

  boolean cacheable() {
    return Boolean.TRUE.equals(value("cacheable"));
  }

  boolean retryable() {
    return Boolean.TRUE.equals(value("retryable"));
  }

  private String text(String member) {
    return value(member) instanceof String text ? text : "";
  }

  private Set<String> texts(String member) {
    Set<String> texts = new LinkedHashSet<>();
    if (value(member) instanceof List<?> values) {
      for (Object each : values) {
        texts.add(String.valueOf(((AnnotationValue) each).getValue()));
      }
    }
    return texts;
  }

  private @Nullable Object value(String member) {
    AnnotationValue value = said.get(member);
    return value == null ? null : value.getValue();
  }
}
