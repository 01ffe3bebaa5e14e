package dev.penstock.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text on the wire of an enum's constant, where it is not the constant's own name. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface WireName {
  /**
   * The text on the wire.
   *
   * @return the text
   */
  String value();
}
