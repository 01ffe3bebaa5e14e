package dev.penstock.rule;

import dev.penstock.definition.PipelineDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at.
 *
 * @param pipelineName the pipeline's name
 * @param definition the definition
 * @param rawArguments for each step the arguments that were set by name alone: what is known of
 *     them only warns
 * @param filledIn for each step the paths of arguments that nobody gave: defaults of the builders
 * @param silenced the diagnostics silenced in the whole pipeline, with the reasons
 * @param silencedAtStep for each step the diagnostics silenced there, with the reasons
 * @param shared texts that the program says once for all steps, for example the pipeline's bucket
 * @param fromFile whether the definition was read and not compiled: then what is known of the
 *     service, which ages, only warns, and its name is not known
 */
public record Subject(
    String pipelineName,
    PipelineDefinition definition,
    Map<String, Set<String>> rawArguments,
    Map<String, List<List<String>>> filledIn,
    Map<String, String> silenced,
    Map<String, Map<String, String>> silencedAtStep,
    Set<String> shared,
    boolean fromFile) {

  /**
   * A definition that was read.
   *
   * @param definition the definition
   * @return it, with nothing silenced
   */
  public static Subject ofFile(PipelineDefinition definition) {
    return new Subject("", definition, Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), true);
  }

  /**
   * Tells whether a diagnostic is silenced.
   *
   * @param code its code
   * @param step its step, or null
   * @return true when it is, at the step or in the whole pipeline
   */
  boolean isSilenced(String code, @Nullable String step) {
    return silenced.containsKey(code)
        || (step != null && silencedAtStep.getOrDefault(step, Map.of()).containsKey(code));
  }
}
