package dev.penstock.compile;

import dev.penstock.PipelineExperimentConfig;
import dev.penstock.internal.ValueStyle;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.Step;
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
