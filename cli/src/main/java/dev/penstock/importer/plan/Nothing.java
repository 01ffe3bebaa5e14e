package dev.penstock.importer.plan;

import dev.penstock.importer.code.Code;
import dev.penstock.importer.step.Scope;
import org.jspecify.annotations.Nullable;

/** A place where nothing can be named. */
enum Nothing implements Scope {
  NAMED;

  @Override
  public @Nullable ParameterName parameter(String name) {
    return null;
  }

  @Override
  public @Nullable StepName step(String name) {
    return null;
  }

  @Override
  public @Nullable Code item() {
    return null;
  }

  @Override
  public @Nullable StepName inside(String name) {
    return null;
  }
}
