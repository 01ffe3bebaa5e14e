package dev.penstock.sagemaker.trigger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rule that is to be there: new objects below a prefix start a pipeline.
 *
 * @param pipeline the pipeline's name or ARN
 * @param bucket the bucket's name
 * @param prefix what the objects' keys begin with; empty for all of the bucket
 * @param startValues what it starts the pipeline with: texts by parameter; one such as {@code
 *     $.detail.object.key} is taken from the event
 * @param role the ARN of a role that EventBridge may take and that may start the pipeline
 * @param turnOnNotifications whether to have the bucket tell EventBridge when it does not
 */
public record DataRequest(
    String pipeline,
    String bucket,
    String prefix,
    Map<String, String> startValues,
    String role,
    boolean turnOnNotifications) {
  /**
   * Copies the start values.
   *
   * @param pipeline the pipeline
   * @param bucket the bucket
   * @param prefix the prefix
   * @param startValues with what
   * @param role as whom
   * @param turnOnNotifications whether to change the bucket
   */
  public DataRequest {
    startValues = Collections.unmodifiableMap(new LinkedHashMap<>(startValues));
  }
}
