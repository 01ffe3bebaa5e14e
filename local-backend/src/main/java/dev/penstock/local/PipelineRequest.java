package dev.penstock.local;

import dev.penstock.Pipeline;
import dev.penstock.definition.PipelineDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What a pipeline is to be.
 *
 * @param name its name
 * @param definition its definition
 * @param displayName what people call it, or null
 * @param description what it is for, or null
 * @param roleArn the role that it is to run with, or null
 * @param maxParallelSteps how many steps of an execution run at a time, or null for as many as can
 */
public record PipelineRequest(
    String name,
    PipelineDefinition definition,
    @Nullable String displayName,
    @Nullable String description,
    @Nullable String roleArn,
    @Nullable Long maxParallelSteps) {
  /**
   * A pipeline with a name and a definition alone.
   *
   * @param name its name
   * @param definition its definition
   * @return the request
   */
  public static PipelineRequest of(String name, PipelineDefinition definition) {
    return new PipelineRequest(name, definition, null, null, null, null);
  }

  /**
   * A pipeline as it is written in Java.
   *
   * @param pipeline the pipeline
   * @return the request
   * @throws dev.penstock.CompilationException when it has errors
   */
  public static PipelineRequest of(Pipeline pipeline) {
    return new PipelineRequest(
        pipeline.name(),
        pipeline.compile().definition(),
        pipeline.displayName(),
        pipeline.description(),
        null,
        pipeline.parallelism() == null ? null : pipeline.parallelism().maxParallelExecutionSteps());
  }
}
