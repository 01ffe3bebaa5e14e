package dev.penstock.sagemaker.deploy;

import dev.penstock.FunctionAsset;
import java.util.List;

/**
 * What a deployment would do to a Lambda function.
 *
 * @param function what it is to be
 * @param creates whether it is not there yet
 * @param code whether its code would be another
 * @param settings what else would be different; all of it when it is not there yet
 */
public record FunctionChange(
    FunctionAsset function, boolean creates, boolean code, List<SettingChange> settings) {
  /**
   * Copies the list.
   *
   * @param function what it is to be
   * @param creates whether it is not there yet
   * @param code whether its code would be another
   * @param settings what else would be different
   */
  public FunctionChange {
    settings = List.copyOf(settings);
  }

  /**
   * Tells whether nothing would be done.
   *
   * @return true when it is as it is to be
   */
  public boolean isEmpty() {
    return !creates && !code && settings.isEmpty();
  }

  /**
   * Returns the function's name.
   *
   * @return the name in its account and region
   */
  public String name() {
    return function.function().name();
  }
}
