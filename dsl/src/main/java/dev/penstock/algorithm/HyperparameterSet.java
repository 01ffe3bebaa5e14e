package dev.penstock.algorithm;

/**
 * Hyperparameters of one algorithm, for {@code TrainingStep}'s {@code hyperparameters}. The
 * processor writes an implementation for each type that is marked with {@link
 * dev.penstock.annotation.Hyperparameters}; {@link XgBoost} is one.
 */
public interface HyperparameterSet {
  /**
   * Returns what was set.
   *
   * @return the values
   */
  HyperparameterValues values();
}
