package dev.penstock.step;

import java.util.List;
import java.util.function.Function;

/**
 * A batch transform and the check that watches it: two steps, {@code NAME-transform} and {@code
 * NAME-monitoring}, of which one waits for the other.
 *
 * <pre>{@code
 * var scored = MonitorBatchTransform.named("Score")
 *     .transform(name -> TransformStep.named(name).model(model).instances(1, "ml.m5.large").input(data))
 *     .qualityCheck(name -> QualityCheckStep.named(name).dataQuality().image(IMAGE)
 *         .dataset(data, DatasetFormat.csv()))
 *     .build();
 * pipeline.steps(scored.steps());
 * }</pre>
 *
 * @param <C> the check
 */
public final class MonitorBatchTransform<C extends Step> {
  private final TransformStep transform;
  private final C check;

  private MonitorBatchTransform(TransformStep transform, C check) {
    this.transform = transform;
    this.check = check;
  }

  /**
   * Begins.
   *
   * @param name what the two steps' names begin with
   * @return the stage that asks for the transform
   */
  public static TransformRequired named(String name) {
    return new TransformRequired(name);
  }

  /**
   * Returns the transform.
   *
   * @return the step {@code NAME-transform}
   */
  public TransformStep transform() {
    return transform;
  }

  /**
   * Returns the check.
   *
   * @return the step {@code NAME-monitoring}
   */
  public C check() {
    return check;
  }

  /**
   * Returns both steps.
   *
   * @return the transform and the check
   */
  public List<Step> steps() {
    return List.of(transform, check);
  }

  /** The stage that asks for the transform. */
  public static final class TransformRequired {
    private final String name;

    private TransformRequired(String name) {
      this.name = name;
    }

    /**
     * Sets the transform.
     *
     * @param transform begins the step of the given name, and stops short of building it
     * @return the stage that asks for the check
     */
    public CheckRequired transform(Function<String, TransformStep.Builder> transform) {
      return new CheckRequired(name, transform.apply(name + "-transform"));
    }
  }

  /** The stage that asks for the check. */
  public static final class CheckRequired {
    private final String name;
    private final TransformStep.Builder transform;

    private CheckRequired(String name, TransformStep.Builder transform) {
      this.name = name;
      this.transform = transform;
    }

    /**
     * Checks the quality of data or predictions.
     *
     * @param check begins the step of the given name, and stops short of building it
     * @return the last stage
     */
    public Builder<QualityCheckStep.Builder, QualityCheckStep> qualityCheck(
        Function<String, QualityCheckStep.Builder> check) {
      return new Builder<>(
          transform, check.apply(name + "-monitoring"), QualityCheckStep.Builder::build, false);
    }

    /**
     * Checks for bias, or what predictions rest on.
     *
     * @param check begins the step of the given name, and stops short of building it
     * @return the last stage
     */
    public Builder<ClarifyCheckStep.Builder, ClarifyCheckStep> clarifyCheck(
        Function<String, ClarifyCheckStep.Builder> check) {
      return new Builder<>(
          transform, check.apply(name + "-monitoring"), ClarifyCheckStep.Builder::build, false);
    }
  }

  /**
   * The last stage: the check runs after the transform unless told otherwise.
   *
   * @param <B> the check's own builder
   * @param <C> the check
   */
  public static final class Builder<B extends CheckOptions<B>, C extends Step> {
    private final TransformStep.Builder transform;
    private final B check;
    private final Function<B, C> build;
    private final boolean checkFirst;

    private Builder(
        TransformStep.Builder transform, B check, Function<B, C> build, boolean checkFirst) {
      this.transform = transform;
      this.check = check;
      this.build = build;
      this.checkFirst = checkFirst;
    }

    /**
     * Checks what goes in before the transform runs, so that a violation saves its cost. For checks
     * that need no predictions: data quality and explanations.
     *
     * @return a builder that knows it
     */
    public Builder<B, C> checkFirst() {
      return new Builder<>(transform, check, build, true);
    }

    /**
     * Makes the two steps.
     *
     * @return both
     */
    public MonitorBatchTransform<C> build() {
      if (checkFirst) {
        C first = build.apply(check);
        return new MonitorBatchTransform<>(transform.dependsOn(first).build(), first);
      }
      TransformStep first = transform.build();
      return new MonitorBatchTransform<>(first, build.apply(check.dependsOn(first)));
    }
  }
}
