package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An output of a {@link ProcessingContract}: {@code @Output("/opt/ml/processing/train") S3Uri
 * train}, or a report.
 */
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER
})
public @interface Output {
  /**
   * Where the container writes the data.
   *
   * @return an absolute path in the container
   */
  String value();
}
