package dev.penstock.sagemaker.cost;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a step costs, as far as it is known.
 *
 * @param name the step's name
 * @param instances how many instances run at a time, or null when it is not known
 * @param instanceType for example {@code ml.m5.large}, or null when it is not known
 * @param volumeGigabytes how large the volume of each instance is that is in the amount; 0 where
 *     instances have disks of their own; null when no volume is in it
 * @param seconds how long they run, or null when it is not known
 * @param amount the cost, or null when it is not known
 * @param note where the time is from, or why something is not known
 */
public record StepCost(
    String name,
    @Nullable Long instances,
    @Nullable String instanceType,
    @Nullable Long volumeGigabytes,
    @Nullable Long seconds,
    @Nullable BigDecimal amount,
    String note) {
  static StepCost unknown(String name, String why) {
    return new StepCost(name, null, null, null, null, null, why);
  }

  static StepCost none(String name, String why) {
    return new StepCost(name, null, null, null, null, BigDecimal.ZERO, why);
  }

  StepCost noting(String other) {
    return new StepCost(name, instances, instanceType, volumeGigabytes, seconds, amount, other);
  }

  /** Tells whether the amount has everything in it that is paid by the second. */
  boolean lacksVolume() {
    return amount != null && instances != null && volumeGigabytes == null;
  }
}
