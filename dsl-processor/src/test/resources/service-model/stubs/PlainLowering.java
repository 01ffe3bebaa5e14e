package dev.penstock.step;

/** The signatures of the DSL. */
interface PlainLowering {
  static Lowering of(StepType type) {
    throw new UnsupportedOperationException();
  }
}
