package dev.penstock.step;

import dev.penstock.model.PropertyPath;
import dev.penstock.value.Value;

/** What a Lambda or callback step answered. */
public final class CallProperties {
  private final Step step;
  private final PropertyPath path;

  CallProperties(Step step, PropertyPath path) {
    this.step = step;
    this.path = path;
  }

  /**
   * Returns one of the step's outputs ({@code OutputParameters['name']}).
   *
   * @param output the output as it was declared
   * @param <V> what reading it gives
   * @return the value, known when the step has run
   */
  public <V extends Value<?>> V output(StepOutput<V> output) {
    return output.of(step, path);
  }
}
