package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A metric of a {@link TrainingContract}, whose last value other steps can read:
 * {@code @Metric("ndcg=(.*?);") double ndcg}.
 */
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER
})
public @interface Metric {
  /**
   * How the service finds the metric in the log.
   *
   * @return a regular expression whose first group is the value; empty for a metric that the
   *     algorithm publishes by itself, as the built-in ones and serverless jobs do
   */
  String value() default "";
}
