package dev.penstock.local.store;

import dev.penstock.value.WireEnum;

/** How a step stands: the service's StepStatus. */
public enum StepStatus implements WireEnum {
  /** It waits for a thread, or for its next attempt. */
  STARTING("Starting"),
  /** It runs. */
  EXECUTING("Executing"),
  /** It was told to stop. */
  STOPPING("Stopping"),
  /** It was stopped. */
  STOPPED("Stopped"),
  /** It failed. */
  FAILED("Failed"),
  /** It succeeded. */
  SUCCEEDED("Succeeded");

  private final String wireName;

  StepStatus(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }

  /**
   * Tells whether the step has ended.
   *
   * @return true for stopped, failed and succeeded
   */
  public boolean isEnd() {
    return this == STOPPED || this == FAILED || this == SUCCEEDED;
  }
}
