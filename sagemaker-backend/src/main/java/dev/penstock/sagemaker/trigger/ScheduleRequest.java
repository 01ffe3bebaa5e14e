package dev.penstock.sagemaker.trigger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schedule that is to be there.
 *
 * @param pipeline the pipeline's name or ARN
 * @param name what tells it from other schedules of the pipeline, or null when there is one
 * @param time when it starts the pipeline
 * @param startValues what it starts the pipeline with: texts by parameter
 * @param role the ARN of a role that EventBridge Scheduler may take and that may start the pipeline
 */
public record ScheduleRequest(
    String pipeline,
    @Nullable String name,
    ScheduleTime time,
    Map<String, String> startValues,
    String role) {
  /**
   * Copies the start values.
   *
   * @param pipeline the pipeline
   * @param name what tells it from others, or null
   * @param time when
   * @param startValues with what
   * @param role as whom
   */
  public ScheduleRequest {
    startValues = Collections.unmodifiableMap(new LinkedHashMap<>(startValues));
  }
}
