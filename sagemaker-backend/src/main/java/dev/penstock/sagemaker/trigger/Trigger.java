package dev.penstock.sagemaker.trigger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What starts a pipeline.
 *
 * @param kind a schedule, or new data
 * @param name its name on AWS
 * @param group the group of a schedule, or null
 * @param when when, or on what, for people
 * @param enabled whether it does now
 * @param startValues what it starts the pipeline with: texts by parameter
 * @param role the ARN of the role that it starts it as, or null
 */
public record Trigger(
    Kind kind,
    String name,
    @Nullable String group,
    String when,
    boolean enabled,
    Map<String, String> startValues,
    @Nullable String role) {
  /** The kinds of triggers. */
  public enum Kind {
    /** A schedule of EventBridge Scheduler. */
    SCHEDULE,
    /** A rule of EventBridge. */
    RULE
  }

  /** What was done about a trigger that is to be there. */
  public enum Outcome {
    /** There was none. */
    CREATED,
    /** There was another one of that name. */
    UPDATED,
    /** It was there. */
    UNCHANGED
  }

  /**
   * A trigger, and what was done.
   *
   * @param trigger the trigger
   * @param outcome what was done
   */
  public record Result(Trigger trigger, Outcome outcome) {}

  /**
   * Copies the start values.
   *
   * @param kind the kind
   * @param name the name
   * @param group the group, or null
   * @param when when
   * @param enabled whether it does now
   * @param startValues with what
   * @param role as whom, or null
   */
  public Trigger {
    startValues = Collections.unmodifiableMap(new LinkedHashMap<>(startValues));
  }
}
