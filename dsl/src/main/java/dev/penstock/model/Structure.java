package dev.penstock.model;

import dev.penstock.expression.Expression.ObjectExpression;

/** A structure of the service's API with its members set: part of a step's arguments. Immutable. */
public abstract class Structure {
  private final ObjectExpression expression;

  /**
   * For generated code.
   *
   * @param settings what the builder was told
   */
  protected Structure(Settings settings) {
    this.expression = settings.toObject();
  }

  /**
   * Returns what is written into the definition.
   *
   * @return the object
   */
  public final ObjectExpression expression() {
    return expression;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof Structure structure
        && structure.getClass() == getClass()
        && structure.expression.equals(expression);
  }

  @Override
  public final int hashCode() {
    return expression.hashCode();
  }
}
