package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An output of a contract. Of a {@link ProcessingContract} it is data that the container leaves,
 * {@code @Output("/opt/ml/processing/train") S3Uri train}, or a report. Of a {@link LambdaContract}
 * or {@link CallbackContract} it is a value: {@code @Output String verdict}.
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
   * Where the container writes the data; for a processing contract alone.
   *
   * @return an absolute path in the container
   */
  String value() default "";
}
