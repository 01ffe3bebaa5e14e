package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.value.Json;
import java.util.List;
import java.util.Map;

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
        ImmutableStepSpec.begin()
            .name(name)
            .wireType(type)
            .lowering((spec, arguments, context) -> {})
            // A name among the arguments is one of them.
            .keepsName(true)
            .build());
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
      if (!(arguments.expression() instanceof ObjectExpression object)) {
        throw new IllegalArgumentException("the arguments of a step are an object");
      }
      Builder builder = this;
      for (Map.Entry<String, Expression> argument : object.members().entrySet()) {
        String name = argument.getKey();
        builder =
            builder.withRaw(name, builder.arguments().put(List.of(name), argument.getValue()));
      }
      return builder;
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
