package dev.penstock.processor.user.common;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What everything needs of one compilation.
 *
 * @param elements javac's elements
 * @param types javac's types
 * @param problems where errors go
 * @param declarations reads annotated types
 * @param output writes files
 */
public record Context(
    Elements elements, Types types, Problems problems, Declarations declarations, Output output) {
  /**
   * Begins a compilation.
   *
   * @param environment what javac gives a processor
   * @return the context
   */
  public static Context of(ProcessingEnvironment environment) {
    Elements elements = environment.getElementUtils();
    Types types = environment.getTypeUtils();
    Problems problems = new Problems(environment.getMessager());
    return new Context(
        elements,
        types,
        problems,
        new Declarations(types, problems),
        new Output(environment.getFiler(), elements, problems));
  }
}
