package dev.penstock.local.job;

import dev.penstock.step.StepType;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which runner does which step: the one given for its name, else the one for its type, else the one
 * for all others. Immutable.
 */
public final class Runners {
  private final Map<String, StepRunner> steps;
  private final Map<StepType, StepRunner> types;
  private final @Nullable StepRunner others;

  private Runners(Builder builder) {
    this.steps = Map.copyOf(builder.steps);
    this.types = Map.copyOf(builder.types);
    this.others = builder.others;
  }

  /**
   * Begins with no runner.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * No runner: enough for pipelines without jobs.
   *
   * @return no runners
   */
  public static Runners none() {
    return builder().build();
  }

  /**
   * Finds the runner for a step.
   *
   * @param name the step's name as the definition gives it
   * @param type the step's type
   * @return the runner, or null when there is none
   */
  public @Nullable StepRunner find(String name, StepType type) {
    StepRunner runner = steps.get(name);
    if (runner == null) {
      runner = types.get(type);
    }
    return runner == null ? others : runner;
  }

  /**
   * Returns the names of the steps that have a runner of their own.
   *
   * @return the names
   */
  public java.util.Set<String> stepNames() {
    return steps.keySet();
  }

  /**
   * Tells whether a type has a runner of its own.
   *
   * @param type the type
   * @return true when one was given for it
   */
  public boolean hasType(StepType type) {
    return types.containsKey(type);
  }

  /** Says which runner does which step. */
  public static final class Builder {
    private final Map<String, StepRunner> steps = new LinkedHashMap<>();
    private final Map<StepType, StepRunner> types = new EnumMap<>(StepType.class);
    private @Nullable StepRunner others;

    private Builder() {}

    /**
     * Sets the runner of a step.
     *
     * @param name the step's name; of the body of a ForEach step, the one in the definition
     * @param runner its runner
     * @return this builder
     */
    public Builder step(String name, StepRunner runner) {
      steps.put(name, runner);
      return this;
    }

    /**
     * Sets the runner of all steps of a type.
     *
     * @param type the type
     * @param runner their runner
     * @return this builder
     */
    public Builder type(StepType type, StepRunner runner) {
      types.put(type, runner);
      return this;
    }

    /**
     * Sets the runner of all other steps.
     *
     * @param runner their runner
     * @return this builder
     */
    public Builder others(StepRunner runner) {
      others = runner;
      return this;
    }

    /**
     * Returns the runners.
     *
     * @return what was set
     */
    public Runners build() {
      return new Runners(this);
    }
  }
}
