package dev.penstock.sagemaker.execution;

import dev.penstock.SelectiveExecution;
import dev.penstock.value.TypedStartValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a pipeline on AWS is to be started. Immutable; each method gives a new one. */
public final class StartRequest {
  private final String pipeline;
  private final String token;
  private final Map<String, String> defaults;
  private final Map<String, String> parameters;
  private final @Nullable Long version;
  private final @Nullable Integer maxParallelSteps;
  private final @Nullable SelectiveExecution selection;
  private final @Nullable String displayName;
  private final @Nullable String description;

  private StartRequest(
      String pipeline,
      String token,
      Map<String, String> defaults,
      Map<String, String> parameters,
      @Nullable Long version,
      @Nullable Integer maxParallelSteps,
      @Nullable SelectiveExecution selection,
      @Nullable String displayName,
      @Nullable String description) {
    this.pipeline = pipeline;
    this.token = token;
    this.defaults = defaults;
    this.parameters = parameters;
    this.version = version;
    this.maxParallelSteps = maxParallelSteps;
    this.selection = selection;
    this.displayName = displayName;
    this.description = description;
  }

  /**
   * Starts a pipeline's newest version with its defaults. The request has a client token of its
   * own: however often it is sent, it starts one execution.
   *
   * @param pipeline the pipeline's name or ARN
   * @return the request
   */
  public static StartRequest of(String pipeline) {
    String token = UUID.randomUUID().toString();
    return new StartRequest(pipeline, token, Map.of(), Map.of(), null, null, null, null, null);
  }

  /**
   * Takes a client token of one's choice: for a start that is repeated by another process, and must
   * not start twice.
   *
   * @param text 32 to 128 letters, digits or hyphens
   * @return the request with it
   * @throws IllegalArgumentException when it is not
   */
  public StartRequest token(String text) {
    if (!text.matches("[a-zA-Z0-9-]{32,128}")) {
      throw new IllegalArgumentException(
          "a client token has 32 to 128 letters, digits or hyphens; this one has "
              + text.length()
              + " characters");
    }
    return with(text, defaults, parameters, selection);
  }

  /**
   * Takes a version that is not the newest.
   *
   * @param number the version, from 1 on
   * @return the request with it
   */
  public StartRequest version(long number) {
    return new StartRequest(
        pipeline,
        token,
        defaults,
        parameters,
        number,
        maxParallelSteps,
        selection,
        displayName,
        description);
  }

  /**
   * Sets parameters; others stay.
   *
   * @param values what the builder of the parameters made, for example {@code
   *     AbaloneParametersValues}
   * @return the request with them
   */
  public StartRequest parameters(TypedStartValues values) {
    return parameters(values.asMap());
  }

  /**
   * Sets parameters; others stay.
   *
   * @param values texts by name, as on the wire
   * @return the request with them
   */
  public StartRequest parameters(Map<String, String> values) {
    return with(token, defaults, both(parameters, values), selection);
  }

  /**
   * Sets what parameters have that are set nowhere else: neither by {@link #parameters(Map)} nor by
   * the earlier execution of a selective one. For the start values of an environment.
   *
   * @param values texts by name
   * @return the request with them
   */
  public StartRequest defaults(Map<String, String> values) {
    return with(token, both(defaults, values), parameters, selection);
  }

  /**
   * Limits how many steps run at a time; goes before the pipeline's own limit.
   *
   * @param steps at least 1
   * @return the request with it
   * @throws IllegalArgumentException when it is less
   */
  public StartRequest maxParallel(int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException("at least 1 step runs at a time, and not " + steps);
    }
    return new StartRequest(
        pipeline, token, defaults, parameters, version, steps, selection, displayName, description);
  }

  /**
   * Runs some steps alone. What they read of others comes from an earlier execution, and so do the
   * parameters that are not set here.
   *
   * @param steps which steps, and which earlier execution
   * @return the request with it
   */
  public StartRequest select(SelectiveExecution steps) {
    return with(token, defaults, parameters, steps);
  }

  /**
   * Says what people call the execution, and what it is for.
   *
   * @param name what people call it, at most 82 letters, digits and hyphens, or null
   * @param text what it is for, at most 3072 characters, or null
   * @return the request with both
   */
  public StartRequest describe(@Nullable String name, @Nullable String text) {
    return new StartRequest(
        pipeline, token, defaults, parameters, version, maxParallelSteps, selection, name, text);
  }

  private StartRequest with(
      String newToken,
      Map<String, String> newDefaults,
      Map<String, String> newParameters,
      @Nullable SelectiveExecution newSelection) {
    return new StartRequest(
        pipeline,
        newToken,
        newDefaults,
        newParameters,
        version,
        maxParallelSteps,
        newSelection,
        displayName,
        description);
  }

  static Map<String, String> both(Map<String, String> lower, Map<String, String> upper) {
    Map<String, String> all = new LinkedHashMap<>(lower);
    all.putAll(upper);
    return all;
  }

  /**
   * Returns which pipeline.
   *
   * @return its name or ARN
   */
  public String pipeline() {
    return pipeline;
  }

  /**
   * Returns the client token.
   *
   * @return what makes the request one and the same, however often it is sent
   */
  public String token() {
    return token;
  }

  Map<String, String> defaults() {
    return defaults;
  }

  Map<String, String> parameters() {
    return parameters;
  }

  @Nullable Long version() {
    return version;
  }

  @Nullable Integer maxParallelSteps() {
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
