package dev.penstock.step;

import dev.penstock.condition.Condition;
import dev.penstock.model.PropertyPath;
import dev.penstock.value.BooleanValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A decision between two branches. Only the steps given to {@link Builder#then} and {@link
 * Builder#otherwise} are in a branch; what they take from others stays outside.
 */
public final class ConditionStep extends Step {
  private final List<Condition> conditions;
  private final List<Step> ifSteps;
  private final List<Step> elseSteps;

  private ConditionStep(
      StepSpec spec, List<Condition> conditions, List<Step> ifSteps, List<Step> elseSteps) {
    super(spec);
    this.conditions = conditions;
    this.ifSteps = ifSteps;
    this.elseSteps = elseSteps;
  }

  /**
   * Begins a condition step.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the stage that asks for the conditions
   */
  public static ConditionsRequired named(String name) {
    return new ConditionsRequired(
        StepSpec.of(StepType.CONDITION, name, (spec, arguments, context) -> {}));
  }

  /**
   * Returns the conditions, all of which must be true.
   *
   * @return the conditions
   */
  public List<Condition> conditions() {
    return conditions;
  }

  /**
   * Returns the steps that run when the conditions are true.
   *
   * @return the steps
   */
  public List<Step> ifSteps() {
    return ifSteps;
  }

  /**
   * Returns the steps that run when a condition is false.
   *
   * @return the steps
   */
  public List<Step> elseSteps() {
    return elseSteps;
  }

  /**
   * Returns how the decision went, for later steps to read ({@code Outcome}).
   *
   * @return true when the conditions were
   */
  public BooleanValue outcome() {
    return PropertyPath.root(this).member("Outcome").bool();
  }

  /** The stage that asks for the conditions. */
  public static final class ConditionsRequired extends StepOptions<ConditionsRequired> {
    ConditionsRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected ConditionsRequired next(StepSpec spec) {
      return new ConditionsRequired(spec);
    }

    /**
     * Sets the conditions, all of which must be true for the first branch.
     *
     * @param conditions at most 200
     * @return the last stage, which takes the branches
     */
    public Builder when(Condition... conditions) {
      return new Builder(spec(), List.of(conditions), List.of(), List.of());
    }
  }

  /** The last stage: a branch may be left out. */
  public static final class Builder extends StepOptions<Builder> {
    private final List<Condition> conditions;
    private final List<Step> ifSteps;
    private final List<Step> elseSteps;

    Builder(StepSpec spec, List<Condition> conditions, List<Step> ifSteps, List<Step> elseSteps) {
      super(spec);
      this.conditions = conditions;
      this.ifSteps = ifSteps;
      this.elseSteps = elseSteps;
    }

    @Override
    protected Builder next(StepSpec spec) {
      return new Builder(spec, conditions, ifSteps, elseSteps);
    }

    /**
     * Adds to the steps that run when the conditions are true (IfSteps).
     *
     * @param steps at most 20 in all; a step may be in one branch of one condition only
     * @return a builder that knows it
     */
    public Builder then(Step... steps) {
      return then(List.of(steps));
    }

    /**
     * Adds to the steps that run when the conditions are true (IfSteps).
     *
     * @param steps at most 20 in all; a step may be in one branch of one condition only
     * @return a builder that knows it
     */
    public Builder then(List<? extends Step> steps) {
      return new Builder(spec(), conditions, joined(ifSteps, steps), elseSteps);
    }

    /**
     * Adds to the steps that run when a condition is false (ElseSteps).
     *
     * @param steps at most 20 in all; a step may be in one branch of one condition only
     * @return a builder that knows it
     */
    public Builder otherwise(Step... steps) {
      return otherwise(List.of(steps));
    }

    /**
     * Adds to the steps that run when a condition is false (ElseSteps).
     *
     * @param steps at most 20 in all; a step may be in one branch of one condition only
     * @return a builder that knows it
     */
    public Builder otherwise(List<? extends Step> steps) {
      return new Builder(spec(), conditions, ifSteps, joined(elseSteps, steps));
    }

    /**
     * Makes the step.
     *
     * @return the step
     */
    public ConditionStep build() {
      return new ConditionStep(spec(), conditions, ifSteps, elseSteps);
    }

    private static List<Step> joined(List<Step> before, List<? extends Step> more) {
      List<Step> all = new ArrayList<>(before);
      all.addAll(more);
      return List.copyOf(all);
    }
  }
}
