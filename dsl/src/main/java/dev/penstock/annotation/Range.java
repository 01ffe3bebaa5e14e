package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The numbers that a component of {@link Hyperparameters} may be, as an interval:
 * {@code @Range("(0, 1]") double subsample} is more than 0 and at most 1.
 */
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER
})
public @interface Range {
  /**
   * The interval.
   *
   * @return two bounds with a comma between them: a square bracket takes its bound in, a round one
   *     leaves it out, and a bound that is not there does not bind, as in {@code [1,)}
   */
  String value();
}
