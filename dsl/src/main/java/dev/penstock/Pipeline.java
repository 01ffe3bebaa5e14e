package dev.penstock;

import dev.penstock.compile.Compiler;
import dev.penstock.compile.PipelineSpec;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.Step;
import dev.penstock.value.Json;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
   * Returns what is shown instead of the name. Part of the request that creates the pipeline, not
   * of the definition.
   *
   * @return the display name, or null
   */
  public @Nullable String displayName() {
    return spec.displayName();
  }

  /**
   * Returns the description. Part of the request that creates the pipeline, not of the definition.
   *
   * @return the description, or null
   */
  public @Nullable String description() {
    return spec.description();
  }

  /**
   * Returns the pipeline's own tags; those of jobs and models are among its defaults. Part of the
   * request that creates the pipeline, not of the definition.
   *
   * @return values by key
   */
  public Map<String, String> tags() {
    return spec.tags();
  }

  /**
   * Returns how many steps run at a time. Part of the request that creates the pipeline, not of the
   * definition.
   *
   * @return the configuration, or null for the service's own
   */
  public @Nullable ParallelismConfiguration parallelism() {
    return spec.parallelism();
  }

  /**
   * Returns what the steps share.
   *
   * @return the defaults
   */
  public PipelineDefaults defaults() {
    return spec.defaults();
  }

  /**
   * Returns the same pipeline with other defaults, for example those of another account. What a
   * step says itself stays.
   *
   * @param defaults what the steps share, instead of what they shared before
   * @return the pipeline with them
   */
  public Pipeline withDefaults(PipelineDefaults defaults) {
    return new Pipeline(spec.sharing(defaults));
  }

  /**
   * Returns the same pipeline with more tags on every job, model and package, also where a step has
   * defaults of its own. For whoever deploys it: a tag that a step, or its defaults, say under the
   * same key stays.
   *
   * @param tags values by key
   * @return the pipeline with them
   */
  public Pipeline withJobTags(Map<String, StringValue> tags) {
    return new Pipeline(spec.plusJobTags(tags));
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

  /** What the benchmark compares with. */
  Compilation compileWithoutRules() {
    return Compiler.compileWithoutRules(spec);
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
     * Records executions in MLflow.
     *
     * @param config the tracking server, and the experiment
     * @return a builder that knows it
     */
    public Builder mlflowConfig(MlflowConfig config) {
      return new Builder(spec.recordedIn(config));
    }

    /**
     * Adds to what the definition says of itself (Metadata).
     *
     * @param key at most 128 characters
     * @param value at most 1024 characters
     * @return a builder that knows it; a definition takes at most 20 pairs
     */
    public Builder metadata(String key, String value) {
      return new Builder(spec.plusMetadata(key, value));
    }

    /**
     * Takes the names that steps give their jobs and models for the beginnings of the names that an
     * execution gives them. Every step that runs a job or makes a model must then set one. Without
     * this, an execution names them by pipeline and step, and a name that is set does nothing.
     *
     * @return a builder that knows it
     */
    public Builder customJobPrefixes() {
      return new Builder(spec.withPrefixes());
    }

    /**
     * Sets what is shown instead of the name. Part of the request that creates the pipeline, not of
     * the definition.
     *
     * @param displayName letters, digits and hyphens, at most 256
     * @return a builder that knows it
     */
    public Builder displayName(String displayName) {
      return new Builder(spec.shownAs(displayName));
    }

    /**
     * Sets the description. Part of the request that creates the pipeline, not of the definition.
     *
     * @param description at most 3072 characters
     * @return a builder that knows it
     */
    public Builder description(String description) {
      return new Builder(spec.describedAs(description));
    }

    /**
     * Adds a tag to the pipeline itself; {@link PipelineDefaults#tags} tags its jobs and models.
     * Part of the request that creates the pipeline, not of the definition.
     *
     * @param key the tag's key
     * @param value its value
     * @return a builder that knows it
     */
    public Builder tag(String key, String value) {
      return new Builder(spec.plusTag(key, value));
    }

    /**
     * Sets how many steps run at a time. Part of the request that creates the pipeline, not of the
     * definition; an execution may be started with another.
     *
     * @param config the configuration
     * @return a builder that knows it
     */
    public Builder parallelism(ParallelismConfiguration config) {
      return new Builder(spec.running(config));
    }

    /**
     * Sets a member of the definition that has no method, or that a method cannot set like this.
     *
     * @param name the member's name on the wire; not Steps
     * @param value what takes the place of what a method has set; {@code Json.of(nothing())} leaves
     *     out what is written otherwise
     * @return a builder that knows it
     */
    public Builder member(String name, Json value) {
      if (name.equals("Steps")) {
        throw new IllegalArgumentException("Steps are given with .steps(…), not as JSON");
      }
      return new Builder(spec.plusMember(name, value.expression()));
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
