package dev.penstock.step;

import dev.penstock.expression.StepReference;
import dev.penstock.model.PropertyPath;

/**
 * A step that may be run once for each item of a {@link ForEachStep}. Condition, fail and ForEach
 * steps may not, so they do not implement this. For steps alone; programs do not implement it.
 *
 * @param <P> what other steps can read of the step
 */
public interface ForEachBody<P> extends StepReference {
  /**
   * Returns what other steps can read of this one, where it lies at another place than usual: among
   * the results of a ForEach step.
   *
   * @param path where it lies
   * @return the properties
   */
  P propertiesAt(PropertyPath path);
}
