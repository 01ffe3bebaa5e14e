package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public static method without parameters that returns a {@code Pipeline}, so that the
 * command line knows it by name: {@code penstock compile abalone}, {@code penstock run abalone}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface PipelineSource {
  /**
   * The name by which the command line knows the pipeline.
   *
   * @return letters, digits, hyphens, underscores and dots
   */
  String value();

  /**
   * Classes besides the method's own that have work of the pipeline's steps, and data for them,
   * where it runs on this machine: methods marked with {@link StepWork} and {@link LocalData}.
   *
   * @return the classes
   */
  Class<?>[] work() default {};
}
