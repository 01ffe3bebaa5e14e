package dev.penstock.step;

import dev.penstock.algorithm.Hyperparameter;
import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.internal.ValueStyle;
import dev.penstock.model.ArgumentTree;
import dev.penstock.model.Settings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Everything that a step's builder was told. Read by compile, which fills in the rest. */
@Value.Immutable
@ValueStyle
public abstract class StepSpec {
  StepSpec() {}

  static ImmutableStepSpec of(StepType type, String name, Lowering lowering) {
    return ImmutableStepSpec.begin()
        .type(type)
        .wireType(type.wireName())
        .name(name)
        .lowering(lowering)
        .build();
  }

  /**
   * Returns the step's name.
   *
   * @return the name as it was given
   */
  public abstract String name();

  /**
   * Returns the step's type.
   *
   * @return the type, or null for an {@link OtherStep}
   */
  public abstract @Nullable StepType type();

  /**
   * Returns the type as the service writes it.
   *
   * @return the type's own name, or what was said at an {@link OtherStep}
   */
  public abstract String wireType();

  /**
   * Returns how the arguments are worked out.
   *
   * @return the rule of the step's type
   */
  public abstract Lowering lowering();

  /**
   * Returns what was set among the arguments.
   *
   * @return the settings in order
   */
  @Value.Default
  public Settings arguments() {
    return Settings.none();
  }

  /**
   * Returns what was set beside the arguments, such as property files.
   *
   * @return the settings in order
   */
  @Value.Default
  public Settings members() {
    return Settings.none();
  }

  /**
   * Returns the script that the step runs.
   *
   * @return the script, or null when the image knows what to run
   */
  public abstract @Nullable Script script();

  /**
   * Returns where outputs are brought that were declared without saying so.
   *
   * @return locations by the outputs' names
   */
  public abstract Map<String, Expression> outputLocations();

  /**
   * Returns what runs the script.
   *
   * @return the program and its own arguments; empty for the usual one
   */
  public abstract List<String> command();

  /**
   * Returns the code that a training container runs in script mode.
   *
   * @return the code, or null when the image knows what to run
   */
  public abstract @Nullable SourceCode sourceCode();

  /**
   * Returns the hyperparameters as they were given, before they became text: in script mode they
   * become JSON instead.
   *
   * @return values by name
   */
  public abstract Map<String, Expression> givenHyperparameters();

  /**
   * Returns what is shown instead of the name.
   *
   * @return at most 256 characters, or null
   */
  public abstract @Nullable String displayName();

  /**
   * Returns the description.
   *
   * @return at most 3072 characters, or null
   */
  public abstract @Nullable String description();

  /**
   * Returns the dependencies for side effects alone.
   *
   * @return the dependencies in the order given
   */
  public abstract List<Dependency> dependsOn();

  /**
   * Returns the cache configuration.
   *
   * @return the configuration, or null when the step is not cached
   */
  public abstract @Nullable CacheConfig cacheConfig();

  /**
   * Returns the retry policies.
   *
   * @return the policies in the order given
   */
  public abstract List<RetryPolicy> retryPolicies();

  /**
   * Returns the defaults that the step takes instead of the pipeline's.
   *
   * @return the defaults, or null for the pipeline's
   */
  public abstract @Nullable PipelineDefaults defaults();

  /**
   * Returns the arguments that were set by name alone, which no shape is known for.
   *
   * @return names on the wire
   */
  public abstract Set<String> rawArguments();

  /**
   * Tells whether the job's name stays among the arguments. Others are dropped, unless the pipeline
   * takes them for prefixes.
   *
   * @return true for a notebook job
   */
  @Value.Default
  public boolean keepsName() {
    return false;
  }

  /**
   * Returns the members that are left out of the arguments.
   *
   * @return names on the wire
   */
  public abstract Set<String> leftOut();

  /**
   * Works the arguments out.
   *
   * @param arguments what the step was told
   * @param context what a step may know of its pipeline
   * @return the arguments as they are written
   */
  public final ObjectExpression complete(ArgumentTree arguments, LoweringContext context) {
    lowering().complete(this, arguments, context);
    return leftOut().isEmpty()
        ? arguments.toObject()
        : LeftOut.without(leftOut(), arguments.toObject(), context);
  }

  /**
   * Returns what is known of the algorithm's hyperparameters.
   *
   * @return the hyperparameters by their names
   */
  public abstract Map<String, Hyperparameter> hyperparameters();

  /**
   * Returns the diagnostics that are silenced for this step.
   *
   * @return the reason for each code
   */
  public abstract Map<String, String> silenced();
}
