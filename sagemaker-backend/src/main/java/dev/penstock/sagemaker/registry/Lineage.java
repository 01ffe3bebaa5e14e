package dev.penstock.sagemaker.registry;

import dev.penstock.sagemaker.execution.Execution;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a version of a model comes from.
 *
 * @param model the version
 * @param execution the execution that registered it, or null when none is known
 * @param step the step that registered it, or null when the service does not say any more
 * @param definitionSha256 the SHA-256 of the definition that the execution ran, as compact JSON; or
 *     null
 * @param commit the Git commit that this definition was deployed from, or null when it is not known
 * @param build where the build that deployed it can be looked at, or null
 * @param parameters what the execution was started with: texts by parameter
 * @param steps the steps that the model comes from, in an order in which they ran, with what they
 *     read that no step made
 * @param notes what could not be found out, and why
 */
public record Lineage(
    ModelDetails model,
    @Nullable Execution execution,
    @Nullable String step,
    @Nullable String definitionSha256,
    @Nullable String commit,
    @Nullable String build,
    Map<String, String> parameters,
    List<Step> steps,
    List<String> notes) {
  /**
   * A step that a model comes from.
   *
   * @param name its name
   * @param type its type, for example {@code Training}
   * @param job the ARN of the job that did its work, or null
   * @param reusedFrom the ARN of the execution whose result was taken, or null when it ran itself
   * @param inputs what it read that no step made, by the input's or channel's name: locations as
   *     they were when it ran
   */
  public record Step(
      String name,
      String type,
      @Nullable String job,
      @Nullable String reusedFrom,
      Map<String, String> inputs) {
    /**
     * Copies the inputs.
     *
     * @param name its name
     * @param type its type
     * @param job its job, or null
     * @param reusedFrom whose result was taken, or null
     * @param inputs what it read
     */
    public Step {
      inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }
  }

  /**
   * Copies the lists.
   *
   * @param model the version
   * @param execution the execution, or null
   * @param step the step, or null
   * @param definitionSha256 of the definition, or null
   * @param commit the commit, or null
   * @param build the build, or null
   * @param parameters the parameters
   * @param steps the steps
   * @param notes what could not be found out
   */
  public Lineage {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
  }
}
