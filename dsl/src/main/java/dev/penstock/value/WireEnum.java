package dev.penstock.value;

/** An enum of the service's model. */
public interface WireEnum {
  /**
   * Returns the constant as the service writes it.
   *
   * @return for example {@code ml.m5.xlarge}
   */
  String wireName();
}
