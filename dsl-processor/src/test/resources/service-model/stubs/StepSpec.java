package dev.penstock.step;

/** The signatures of the DSL. */
public interface StepSpec {
  static StepSpec of(StepType type, String name, Lowering lowering) {
    throw new UnsupportedOperationException();
  }
}
