package dev.penstock.model;

/** The signatures of the DSL. */
public abstract class Structure {
  protected Structure(Settings settings) {}
}
