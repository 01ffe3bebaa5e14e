package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An input of a contract. Of a {@link ProcessingContract} it is data that is brought to the
 * container: {@code @Input("/opt/ml/processing/input") S3Uri raw}. Of a {@link LambdaContract} or
 * {@link CallbackContract} it is a value: {@code @Input double threshold}.
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
   * Where the container finds the data; for a processing contract alone.
   *
   * @return an absolute path in the container
   */
  String value() default "";
}
