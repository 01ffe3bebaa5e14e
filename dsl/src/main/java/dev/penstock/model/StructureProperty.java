package dev.penstock.model;

/** A structure among a step's properties; generated classes add a method for each member. */
public abstract non-sealed class StructureProperty extends PropertyNode {
  /**
   * For generated code.
   *
   * @param path where the structure lies
   */
  protected StructureProperty(PropertyPath path) {
    super(path);
  }
}
