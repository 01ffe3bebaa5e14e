package dev.penstock.importer.step;

import dev.penstock.importer.code.Code;
import org.jspecify.annotations.Nullable;

/** What can be named where a step is written. */
public interface Scope {
  /** What a parameter is called, or null when the definition declares none of this name. */
  @Nullable ParameterName parameter(String name);

  /** What a step is called, or null when it cannot be named here: it comes later, or is unknown. */
  @Nullable StepName step(String name);

  /** What the item of a ForEach step is called in its body; elsewhere null. */
  @Nullable Code item();

  /** The only step of a body, written inside the ForEach step as a lambda; null when it is not. */
  @Nullable StepName inside(String name);

  /** A parameter in Java. */
  record ParameterName(Code code, Want type) {}

  /** A step in Java. */
  record StepName(Code code, StepFacts facts) {}
}
