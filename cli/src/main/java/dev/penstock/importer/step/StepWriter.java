package dev.penstock.importer.step;

import dev.penstock.importer.code.Code;
import org.jspecify.annotations.Nullable;

/** Says the arguments of steps of one type. */
interface StepWriter {
  /** The class of the steps, whose builder has methods for every member. */
  Class<?> stepClass();

  /**
   * Says a step up to what all steps have.
   *
   * @return the builder after the last stage, or null when this way cannot say the step
   */
  @Nullable Code write(StepInput in);

  /** The class of the builder after the last stage. */
  default Class<?> builder() {
    for (Class<?> nested : stepClass().getDeclaredClasses()) {
      if (nested.getSimpleName().equals("Builder")) {
        return nested;
      }
    }
    throw new IllegalStateException(stepClass() + " has a builder");
  }
}
