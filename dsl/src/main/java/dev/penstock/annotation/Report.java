package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that an output of a {@link ProcessingContract}, or an input, holds a report, whose {@link
 * ReportSchema} is the component's type. Conditions read the report of an output, and the program
 * behind the next contract reads it as its input.
 */
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER
})
public @interface Report {
  /**
   * The report's file, relative to the output or input.
   *
   * @return for example {@code evaluation.json}
   */
  String value();

  /**
   * The name of the property file, where it is not the output's; of an output alone.
   *
   * @return letters, digits, hyphens and underscores; empty for the output's name
   */
  String name() default "";
}
