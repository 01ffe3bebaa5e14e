package dev.penstock.step;

import dev.penstock.model.ArgumentTree;

/** Works out a step's arguments from what its builder was told and from the pipeline's defaults. */
@FunctionalInterface
public interface Lowering {
  /**
   * Fills in what the builder was not told.
   *
   * @param spec what the builder was told
   * @param arguments the arguments so far, to be added to
   * @param context the pipeline that the step is compiled in
   */
  void complete(StepSpec spec, ArgumentTree arguments, LoweringContext context);
}
