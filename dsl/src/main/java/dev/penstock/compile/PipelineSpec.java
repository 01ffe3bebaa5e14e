package dev.penstock.compile;

import dev.penstock.MlflowConfig;
import dev.penstock.ParallelismConfiguration;
import dev.penstock.PipelineExperimentConfig;
import dev.penstock.expression.Expression;
import dev.penstock.internal.ValueStyle;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.Step;
import dev.penstock.value.StringValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Everything that a pipeline's builder was told. */
@Value.Immutable
@ValueStyle
public abstract class PipelineSpec {
  PipelineSpec() {}

  /**
   * Begins.
   *
   * @param name the pipeline's name
   * @return a pipeline of that name with nothing in it
   */
  public static PipelineSpec of(String name) {
    return ImmutablePipelineSpec.begin().name(name).build();
  }

  /**
   * Returns the pipeline's name.
   *
   * @return the name as it was given
   */
  public abstract String name();

  /**
   * Returns the steps given; others come along.
   *
   * @return the steps in the order given
   */
  public abstract List<Step> steps();

  /**
   * Returns the parameters given; others come along.
   *
   * @return references to parameters, in the order given
   */
  public abstract List<dev.penstock.value.Value<?>> parameters();

  /**
   * Returns what the steps share.
   *
   * @return the defaults
   */
  @Value.Default
  public PipelineDefaults defaults() {
    return PipelineDefaults.none();
  }

  /**
   * Returns the experiment configuration.
   *
   * @return the configuration, or null for the usual one
   */
  public abstract @Nullable PipelineExperimentConfig experimentConfig();

  /**
   * Returns where executions are recorded in MLflow.
   *
   * @return the configuration, or null when they are not
   */
  public abstract @Nullable MlflowConfig mlflowConfig();

  /**
   * Returns the members of the definition that were set by name alone.
   *
   * @return values by name
   */
  public abstract Map<String, Expression> members();

  /**
   * Returns what the definition says of itself.
   *
   * @return values by key
   */
  public abstract Map<String, String> metadata();

  /**
   * Tells whether the names of jobs and models are the beginnings of the names that an execution
   * gives them.
   *
   * @return false unless set
   */
  @Value.Default
  public boolean customJobPrefixes() {
    return false;
  }

  /**
   * Returns what is shown instead of the name.
   *
   * @return the display name, or null
   */
  public abstract @Nullable String displayName();

  /**
   * Returns the description.
   *
   * @return at most 3072 characters, or null
   */
  public abstract @Nullable String description();

  /**
   * Returns the pipeline's own tags.
   *
   * @return values by key
   */
  public abstract Map<String, String> tags();

  /**
   * Returns the tags of every job, model and package, besides those of the defaults.
   *
   * @return values by key
   */
  public abstract Map<String, StringValue> jobTags();

  /**
   * Returns how many steps run at a time.
   *
   * @return the configuration, or null for the service's own
   */
  public abstract @Nullable ParallelismConfiguration parallelism();

  /**
   * Returns the diagnostics that are silenced in the whole pipeline.
   *
   * @return the reason for each code
   */
  public abstract Map<String, String> silenced();

  /**
   * Adds steps.
   *
   * @param more the steps
   * @return the pipeline with them
   */
  public final PipelineSpec plusSteps(List<? extends Step> more) {
    return ImmutablePipelineSpec.begin().from(this).addAllSteps(more).build();
  }

  /**
   * Adds parameters.
   *
   * @param more references to parameters
   * @return the pipeline with them
   */
  public final PipelineSpec plusParameters(List<dev.penstock.value.Value<?>> more) {
    return ImmutablePipelineSpec.begin().from(this).addAllParameters(more).build();
  }

  /**
   * Sets the defaults.
   *
   * @param defaults what the steps share
   * @return the pipeline with them
   */
  public final PipelineSpec sharing(PipelineDefaults defaults) {
    return ImmutablePipelineSpec.begin().from(this).defaults(defaults).build();
  }

  /**
   * Sets the experiment configuration.
   *
   * @param config the configuration
   * @return the pipeline with it
   */
  public final PipelineSpec recordedAs(PipelineExperimentConfig config) {
    return ImmutablePipelineSpec.begin().from(this).experimentConfig(config).build();
  }

  /**
   * Sets where executions are recorded in MLflow.
   *
   * @param config the configuration
   * @return the pipeline with it
   */
  public final PipelineSpec recordedIn(MlflowConfig config) {
    return ImmutablePipelineSpec.begin().from(this).mlflowConfig(config).build();
  }

  /**
   * Sets a member of the definition by name.
   *
   * @param name the name
   * @param value the value
   * @return the pipeline with it
   */
  public final PipelineSpec plusMember(String name, Expression value) {
    Map<String, Expression> more = new LinkedHashMap<>(members());
    more.put(name, value);
    return ImmutablePipelineSpec.copyOf(this).withMembers(more);
  }

  /**
   * Adds to what the definition says of itself.
   *
   * @param key the key
   * @param value the value
   * @return the pipeline with it
   */
  public final PipelineSpec plusMetadata(String key, String value) {
    return ImmutablePipelineSpec.copyOf(this).withMetadata(plus(metadata(), key, value));
  }

  /**
   * Takes the names of jobs and models for prefixes.
   *
   * @return the pipeline that does
   */
  public final PipelineSpec withPrefixes() {
    return ImmutablePipelineSpec.begin().from(this).customJobPrefixes(true).build();
  }

  /**
   * Sets what is shown instead of the name.
   *
   * @param displayName the display name
   * @return the pipeline with it
   */
  public final PipelineSpec shownAs(String displayName) {
    return ImmutablePipelineSpec.begin().from(this).displayName(displayName).build();
  }

  /**
   * Sets the description.
   *
   * @param description the description
   * @return the pipeline with it
   */
  public final PipelineSpec describedAs(String description) {
    return ImmutablePipelineSpec.begin().from(this).description(description).build();
  }

  /**
   * Adds a tag.
   *
   * @param key the key
   * @param value the value
   * @return the pipeline with it
   */
  public final PipelineSpec plusTag(String key, String value) {
    return ImmutablePipelineSpec.copyOf(this).withTags(plus(tags(), key, value));
  }

  /**
   * Adds tags of every job, model and package.
   *
   * @param more values by key
   * @return the pipeline with them
   */
  public final PipelineSpec plusJobTags(Map<String, StringValue> more) {
    Map<String, StringValue> all = new LinkedHashMap<>(jobTags());
    all.putAll(more);
    return ImmutablePipelineSpec.copyOf(this).withJobTags(all);
  }

  /**
   * Sets how many steps run at a time.
   *
   * @param config the configuration
   * @return the pipeline with it
   */
  public final PipelineSpec running(ParallelismConfiguration config) {
    return ImmutablePipelineSpec.begin().from(this).parallelism(config).build();
  }

  private static Map<String, String> plus(Map<String, String> map, String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(map);
    more.put(key, value);
    return more;
  }

  /**
   * Silences a diagnostic.
   *
   * @param code its code
   * @param reason why
   * @return the pipeline without it
   */
  public final PipelineSpec plusSilenced(String code, String reason) {
    return ImmutablePipelineSpec.begin().from(this).putSilenced(code, reason).build();
  }
}
