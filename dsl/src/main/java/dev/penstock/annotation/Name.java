package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name on the wire, where the usual one (parameters in UpperCamelCase, report members and
 * hyperparameters in snake_case, inputs and outputs as written) is not meant.
 */
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.PARAMETER
})
public @interface Name {
  /**
   * The name on the wire.
   *
   * @return the name
   */
  String value();
}
