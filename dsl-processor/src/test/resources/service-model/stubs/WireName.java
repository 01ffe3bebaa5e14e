package dev.penstock.annotation;

/** As in the DSL. */
public @interface WireName {
  String value();
}
