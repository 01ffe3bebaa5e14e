package dev.penstock.expression;

/**
 * A step as something that others can refer to. {@code dev.penstock.step.Step} is the only
 * implementation.
 */
public interface StepReference {
  /**
   * Returns the step's name, which is unique in its pipeline.
   *
   * @return 1 to 64 letters, digits, hyphens and underscores, if compile has accepted it
   */
  String name();
}
