package dev.penstock.step;

import dev.penstock.value.WireEnum;

/** What a step may be tried again after: the service's retry exception types. */
public enum ExceptionType implements WireEnum {
  /** The service failed while the step was started. */
  SERVICE_FAULT("Step.SERVICE_FAULT"),
  /** The service refused because of too many calls. */
  THROTTLING("Step.THROTTLING"),
  /** The job failed inside the service. Not for model steps, EMR, tuning and AutoML. */
  JOB_INTERNAL_ERROR("SageMaker.JOB_INTERNAL_ERROR"),
  /** No instances of the type were to be had. Not for model steps and EMR. */
  CAPACITY_ERROR("SageMaker.CAPACITY_ERROR"),
  /** The account's quota was used up. Not for model steps and EMR. */
  RESOURCE_LIMIT("SageMaker.RESOURCE_LIMIT");

  private final String wireName;

  ExceptionType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }

  /**
   * Tells whether a job has to be there to raise it.
   *
   * @return true for {@code SageMaker.…}, false for {@code Step.…}
   */
  public boolean ofJob() {
    return wireName.startsWith("SageMaker.");
  }
}
