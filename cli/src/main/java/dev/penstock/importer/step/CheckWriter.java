package dev.penstock.importer.step;

import dev.penstock.importer.code.Code;
import org.jspecify.annotations.Nullable;

/** A check in short. */
interface CheckWriter extends StepWriter {
  /** Says what is checked; null when it is of an unknown kind. */
  @Nullable Code check(StepInput in);
}
