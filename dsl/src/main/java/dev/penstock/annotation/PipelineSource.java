package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public static method without parameters that returns a {@code Pipeline}, so that the
 * command line knows it by name: {@code penstock compile abalone}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface PipelineSource {
  /**
   * The name by which the command line knows the pipeline.
   *
   * @return letters, digits, hyphens, underscores and dots
   */
  String value();
}
