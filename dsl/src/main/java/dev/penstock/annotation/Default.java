package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The default of a pipeline parameter, as text: {@code @Default("6.0") double mseThreshold}. It
 * must read as the component's type. Without it a start value is required.
 *
 * <p>Of a hyperparameter it is what the algorithm does by itself: not written into a definition,
 * but documented, and what a training program in Java reads when nothing was set.
 *
 * <p>Of an {@link Input} of a {@link LambdaContract} or {@link CallbackContract} it is what the
 * function or the worker in Java reads when the step left the input out.
 */
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER
})
public @interface Default {
  /**
   * The default, as text.
   *
   * @return a number, {@code true} or {@code false}, a text, or the name of an enum's constant on
   *     the wire
   */
  String value();
}
