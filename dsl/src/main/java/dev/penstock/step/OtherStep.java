package dev.penstock.step;

import dev.penstock.value.Json;

/**
 * A step exactly as it is said, of any type: for types that this library does not know yet, and for
 * steps that are written in a way of their own. Nothing is filled in. What others read of it is
 * referred to by name: {@link dev.penstock.value.Reference#get Reference.get("Steps.Name.Member")}.
 */
public final class OtherStep extends Step {
  private OtherStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins a step.
   *
   * @param name the step's name, unique in its pipeline
   * @param type the type as the service writes it, for example {@code Training}
   * @return a builder that knows nothing else yet
   */
  public static Builder named(String name, String type) {
    return new Builder(
        StepSpec.of(StepType.OTHER, name, (spec, arguments, context) -> {}).withWireType(type));
  }

  /** The only stage: nothing is required. */
  public static final class Builder extends ArgumentOptions<Builder> {
    Builder(StepSpec spec) {
      super(spec);
    }

    @Override
    protected Builder next(StepSpec spec) {
      return new Builder(spec);
    }

    /**
     * Sets all arguments.
     *
     * @param arguments an object
     * @return a builder that knows them
     */
    public Builder arguments(Json arguments) {
      return withArguments(arguments().put(java.util.List.of(), arguments.expression()));
    }

    /**
     * Takes an earlier result when nothing has changed.
     *
     * @param config how long a result may be taken
     * @return a builder that knows it
     */
    public Builder cache(CacheConfig config) {
      return withCache(config);
    }

    /**
     * Tries again when the step fails.
     *
     * @param policies what is tried again, and how often
     * @return a builder that knows them
     */
    public Builder retry(RetryPolicy... policies) {
      return withRetry(policies);
    }

    /**
     * Makes the step.
     *
     * @return the step
     */
    public OtherStep build() {
      return new OtherStep(spec());
    }
  }
}
