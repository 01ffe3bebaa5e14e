package dev.penstock.processor.user.common;

import javax.lang.model.element.Element;

/** Does what one annotation asks for. */
public interface TypeProcessor {
  /**
   * Returns the annotation.
   *
   * @return its qualified name
   */
  String annotation();

  /**
   * Reads an annotated element, reports what is wrong with it and writes what is generated from it.
   *
   * @param element the element
   */
  void process(Element element);

  /** Does what can be done only when everything is generated. */
  default void finish() {}
}
