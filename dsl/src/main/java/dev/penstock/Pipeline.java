package dev.penstock;

import dev.penstock.compile.Compiler;
import dev.penstock.compile.PipelineSpec;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.Step;
import dev.penstock.value.Value;
import java.util.List;

/**
 * A pipeline: its steps, what they share, and what it is called. Immutable.
 *
 * <p>Steps that are reached from the given ones, because these take their properties or wait for
 * them, come along by themselves; so do the parameters.
 */
public final class Pipeline {
  private final PipelineSpec spec;

  private Pipeline(PipelineSpec spec) {
    this.spec = spec;
  }

  /**
   * Begins a pipeline.
   *
   * @param name its name: letters, digits and hyphens, at most 256, beginning with a letter or
   *     digit
   * @return the stage that asks for the steps
   */
  public static Builder named(String name) {
    return new Builder(PipelineSpec.of(name));
  }

  /**
   * Returns the pipeline's name.
   *
   * @return the name
   */
  public String name() {
    return spec.name();
  }

  /**
   * Compiles the pipeline: no network, clock, random number, environment or locale has a part in
   * it, so the same pipeline gives the same bytes everywhere. Of the file system it reads the
   * scripts that the steps name.
   *
   * @return the diagnostics, and the definition when there is no error
   */
  public Compilation compile() {
    return Compiler.compile(spec);
  }

  /** What a pipeline is made of. Immutable: each call gives a new builder. */
  public static final class Builder {
    private final PipelineSpec spec;

    Builder(PipelineSpec spec) {
      this.spec = spec;
    }

    /**
     * Adds steps. What they take from others, and wait for, comes along by itself.
     *
     * @param steps the steps, in any order
     * @return a builder that knows it
     */
    public Builder steps(Step... steps) {
      return steps(List.of(steps));
    }

    /**
     * Adds steps. What they take from others, and wait for, comes along by itself.
     *
     * @param steps the steps, in any order
     * @return a builder that knows it
     */
    public Builder steps(List<? extends Step> steps) {
      return new Builder(spec.plusSteps(steps));
    }

    /**
     * Sets what the steps share.
     *
     * @param defaults the defaults
     * @return a builder that knows it
     */
    public Builder defaults(PipelineDefaults defaults) {
      return new Builder(spec.sharing(defaults));
    }

    /**
     * Adds parameters that no step takes. Those that a step takes come along by themselves, with
     * all others of their record.
     *
     * @param parameters references to parameters
     * @return a builder that knows it
     */
    public Builder parameters(Value<?>... parameters) {
      return new Builder(spec.plusParameters(List.of(parameters)));
    }

    /**
     * Sets the experiment and trial that executions are recorded under, instead of the pipeline's
     * name and the execution's id.
     *
     * @param config the names, or {@link PipelineExperimentConfig#none()}
     * @return a builder that knows it
     */
    public Builder experimentConfig(PipelineExperimentConfig config) {
      return new Builder(spec.recordedAs(config));
    }

    /**
     * Silences a warning in the whole pipeline; an error about limits and shapes ({@code PSK2xx})
     * becomes a warning.
     *
     * @param code the diagnostic's code, for example {@code PSK301}
     * @param reason why it does not apply here, for those who read the code
     * @return a builder that knows it
     */
    public Builder silence(String code, String reason) {
      return new Builder(spec.plusSilenced(code, reason));
    }

    /**
     * Makes the pipeline.
     *
     * @return the pipeline
     */
    public Pipeline build() {
      return new Pipeline(spec);
    }
  }
}
