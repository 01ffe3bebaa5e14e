package dev.penstock.rule;

import dev.penstock.definition.PipelineDefinition;
import java.util.Map;
import java.util.Set;

/**
 * What the rules look at.
 *
 * @param pipelineName the pipeline's name
 * @param definition the definition
 * @param rawArguments for each step the arguments that were set by name alone: what is known of
 *     them only warns
 * @param silenced the diagnostics silenced in the whole pipeline, with the reasons
 * @param silencedAtStep for each step the diagnostics silenced there, with the reasons
 */
public record Subject(
    String pipelineName,
    PipelineDefinition definition,
    Map<String, Set<String>> rawArguments,
    Map<String, String> silenced,
    Map<String, Map<String, String>> silencedAtStep) {}
