package dev.penstock.model;

/** The signatures of the DSL. */
public abstract class StructureProperty {
  protected StructureProperty(PropertyPath path) {}

  public final PropertyPath path() {
    throw new UnsupportedOperationException();
  }
}
