package dev.penstock.model;

import dev.penstock.expression.Concatenation;

/**
 * A structure, list or map among a step's properties: not a value itself, but the way to one.
 * {@link StructureProperty Structures}, {@link ListProperty lists} and {@link MapProperty maps}
 * differ in the steps they offer.
 */
public abstract sealed class PropertyNode permits StructureProperty, ListProperty, MapProperty {
  private final PropertyPath path;

  PropertyNode(PropertyPath path) {
    this.path = path;
  }

  /**
   * Returns where this lies.
   *
   * @return the step and the path below it
   */
  public final PropertyPath path() {
    return path;
  }

  /** Returns a text that compile finds and reports when it was concatenated into a Java string. */
  @Override
  public final String toString() {
    return Concatenation.mark("Steps." + path.step().name() + "." + path.path());
  }
}
