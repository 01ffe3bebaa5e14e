package dev.penstock.sagemaker.environment;

import dev.penstock.Pipeline;
import dev.penstock.value.ExecutionVariables;
import dev.penstock.value.StringValue;
import dev.penstock.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tags that tell of every job, model and package which pipeline and which execution it is of,
 * so that it can be found and billed by them. A step that says a tag of the same key keeps its own.
 * Of packages only those without a group have tags: the service gives the others their group's.
 */
public final class JobTags {
  /** The key of the pipeline's name. */
  public static final String PIPELINE = "penstock:pipeline";

  /** The key of the execution's id, the last part of its ARN. */
  public static final String EXECUTION = "penstock:execution";

  private JobTags() {}

  /**
   * Tags the jobs of a pipeline that is deployed, be it to an {@link Environment} or not.
   *
   * @param pipeline the pipeline
   * @return the same pipeline, whose jobs are tagged
   */
  public static Pipeline on(Pipeline pipeline) {
    Map<String, StringValue> tags = new LinkedHashMap<>();
    tags.put(PIPELINE, Values.literal(pipeline.name()));
    tags.put(EXECUTION, ExecutionVariables.PIPELINE_EXECUTION_ID);
    return pipeline.withJobTags(tags);
  }
}
