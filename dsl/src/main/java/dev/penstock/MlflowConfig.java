package dev.penstock;

import dev.penstock.value.StringValue;
import dev.penstock.value.Values;
import org.jspecify.annotations.Nullable;

/** Where executions are recorded in MLflow: the service's MlflowConfig. */
public final class MlflowConfig {
  private final StringValue resourceArn;
  private final @Nullable StringValue experimentName;

  private MlflowConfig(StringValue resourceArn, @Nullable StringValue experimentName) {
    this.resourceArn = resourceArn;
    this.experimentName = experimentName;
  }

  /**
   * Records executions under the usual experiment.
   *
   * @param resourceArn the ARN of the tracking server or app
   * @return the configuration
   */
  public static MlflowConfig of(String resourceArn) {
    return new MlflowConfig(Values.literal(resourceArn), null);
  }

  /**
   * Records executions under an experiment of one's own.
   *
   * @param resourceArn the ARN of the tracking server or app
   * @param experimentName the experiment
   * @return the configuration
   */
  public static MlflowConfig of(String resourceArn, String experimentName) {
    return of(Values.literal(resourceArn), Values.literal(experimentName));
  }

  /**
   * Records executions under an experiment of one's own.
   *
   * @param resourceArn the ARN of the tracking server or app
   * @param experimentName the experiment
   * @return the configuration
   */
  public static MlflowConfig of(StringValue resourceArn, StringValue experimentName) {
    return new MlflowConfig(resourceArn, experimentName);
  }

  /**
   * Returns where executions are recorded.
   *
   * @return the ARN of the tracking server or app
   */
  public StringValue resourceArn() {
    return resourceArn;
  }

  /**
   * Returns the experiment.
   *
   * @return its name, or null for the usual one
   */
  public @Nullable StringValue experimentName() {
    return experimentName;
  }
}
