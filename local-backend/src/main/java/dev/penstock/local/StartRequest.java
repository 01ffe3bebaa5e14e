package dev.penstock.local;

import dev.penstock.SelectiveExecution;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a pipeline is to be started. Immutable; each method gives a new one. */
public final class StartRequest {
  private final String pipeline;
  private final @Nullable Long version;
  private final Map<String, String> parameters;
  private final @Nullable Long maxParallelSteps;
  private final @Nullable SelectiveExecution selection;
  private final @Nullable String displayName;
  private final @Nullable String description;

  private StartRequest(
      String pipeline,
      @Nullable Long version,
      Map<String, String> parameters,
      @Nullable Long maxParallelSteps,
      @Nullable SelectiveExecution selection,
      @Nullable String displayName,
      @Nullable String description) {
    this.pipeline = pipeline;
    this.version = version;
    this.parameters = parameters;
    this.maxParallelSteps = maxParallelSteps;
    this.selection = selection;
    this.displayName = displayName;
    this.description = description;
  }

  /**
   * Starts a pipeline's newest version with its defaults.
   *
   * @param pipeline the pipeline's name or ARN
   * @return the request
   */
  public static StartRequest of(String pipeline) {
    return new StartRequest(pipeline, null, Map.of(), null, null, null, null);
  }

  /**
   * Takes a version that is not the newest.
   *
   * @param number the version
   * @return the request with it
   */
  public StartRequest version(long number) {
    return new StartRequest(
        pipeline, number, parameters, maxParallelSteps, selection, displayName, description);
  }

  /**
   * Sets a parameter.
   *
   * @param name its name
   * @param value its value as text, as on the wire
   * @return the request with it
   */
  public StartRequest parameter(String name, String value) {
    return parameters(Map.of(name, value));
  }

  /**
   * Sets parameters; others stay.
   *
   * @param values texts by name
   * @return the request with them
   */
  public StartRequest parameters(Map<String, String> values) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.putAll(values);
    return new StartRequest(
        pipeline, version, all, maxParallelSteps, selection, displayName, description);
  }

  /**
   * Limits how many steps run at a time; goes before the pipeline's own limit.
   *
   * @param steps at least 1
   * @return the request with it
   */
  public StartRequest maxParallel(long steps) {
    return new StartRequest(
        pipeline, version, parameters, steps, selection, displayName, description);
  }

  /**
   * Runs some steps alone. What they read of others comes from an earlier execution, and so do the
   * parameters that are not set here.
   *
   * @param steps which steps, and which earlier execution
   * @return the request with it
   */
  public StartRequest select(SelectiveExecution steps) {
    return new StartRequest(
        pipeline, version, parameters, maxParallelSteps, steps, displayName, description);
  }

  /**
   * Says what people call the execution, and what it is for.
   *
   * @param name what people call it, or null
   * @param text what it is for, or null
   * @return the request with both
   */
  public StartRequest describe(@Nullable String name, @Nullable String text) {
    return new StartRequest(pipeline, version, parameters, maxParallelSteps, selection, name, text);
  }

  String pipeline() {
    return pipeline;
  }

  @Nullable Long version() {
    return version;
  }

  Map<String, String> parameters() {
    return parameters;
  }

  @Nullable Long maxParallelSteps() {
    return maxParallelSteps;
  }

  @Nullable SelectiveExecution selection() {
    return selection;
  }

  @Nullable String displayName() {
    return displayName;
  }

  @Nullable String description() {
    return description;
  }
}
