package dev.penstock.local.store;

import dev.penstock.value.WireEnum;

/** How an execution stands: the service's PipelineExecutionStatus. */
public enum ExecutionStatus implements WireEnum {
  /** Steps run. */
  EXECUTING("Executing"),
  /** It was told to stop, and waits for steps that still run. */
  STOPPING("Stopping"),
  /** It was stopped. */
  STOPPED("Stopped"),
  /** A step failed. */
  FAILED("Failed"),
  /** Every step that was to run did. */
  SUCCEEDED("Succeeded");

  private final String wireName;

  ExecutionStatus(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }

  /**
   * Tells whether the execution has ended.
   *
   * @return true for stopped, failed and succeeded
   */
  public boolean isEnd() {
    return this == STOPPED || this == FAILED || this == SUCCEEDED;
  }
}
