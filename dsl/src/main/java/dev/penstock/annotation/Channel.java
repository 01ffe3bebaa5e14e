package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A channel of a {@link TrainingContract}: {@code @Channel(contentType = "text/csv") S3Uri train}.
 * The container finds its data under {@code /opt/ml/input/data/} and the channel's name.
 */
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER
})
public @interface Channel {
  /**
   * The MIME type of the data.
   *
   * @return for example {@code text/csv}; empty to say none
   */
  String contentType() default "";

  /**
   * Whether the algorithm does not run without it.
   *
   * @return false when a step may leave it out
   */
  boolean required() default true;
}
