package dev.penstock.step;

/** The signatures of the DSL. */
public abstract class Step {
  Step(StepSpec spec) {}
}
