package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An input of a {@link ProcessingContract}: {@code @Input("/opt/ml/processing/input") S3Uri raw}.
 */
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER
})
public @interface Input {
  /**
   * Where the container finds the data.
   *
   * @return an absolute path in the container
   */
  String value();
}
