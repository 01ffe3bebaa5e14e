package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.value.Json;
import dev.penstock.value.Value;
import java.util.List;

/**
 * What a step takes that calls something of one's own, a function or a worker behind a queue: what
 * it is given and what it answers.
 *
 * @param <S> the stage itself
 */
public abstract class CallOptions<S extends CallOptions<S>> extends StepOptions<S> {
  /**
   * For generated code.
   *
   * @param spec what the builder was told so far
   */
  protected CallOptions(StepSpec spec) {
    super(spec);
  }

  /**
   * Adds to what is handed over: a member of the event or message (Arguments).
   *
   * @param name the member's name
   * @param value its value
   * @return a builder that knows it
   */
  public final S input(String name, String value) {
    return put(name, new Literal(value));
  }

  /**
   * Adds to what is handed over (Arguments).
   *
   * @param name the member's name
   * @param value its value
   * @return a builder that knows it
   */
  public final S input(String name, long value) {
    return put(name, new Literal(value));
  }

  /**
   * Adds to what is handed over (Arguments).
   *
   * @param name the member's name
   * @param value its value
   * @return a builder that knows it
   */
  public final S input(String name, double value) {
    return put(name, new Literal(value));
  }

  /**
   * Adds to what is handed over (Arguments).
   *
   * @param name the member's name
   * @param value its value
   * @return a builder that knows it
   */
  public final S input(String name, boolean value) {
    return put(name, new Literal(value));
  }

  /**
   * Adds to what is handed over (Arguments).
   *
   * @param name the member's name
   * @param value its value
   * @return a builder that knows it
   */
  public final S input(String name, Value<?> value) {
    return put(name, value.expression());
  }

  /**
   * Adds to what is handed over (Arguments).
   *
   * @param name the member's name
   * @param value an object or an array, with values in it
   * @return a builder that knows it
   */
  public final S input(String name, Json value) {
    return put(name, value.expression());
  }

  /**
   * Declares what the step answers (OutputParameters). Give the finished step the same declaration
   * to read it.
   *
   * @param outputs at most 50 in all, each of another name; more are added to those before
   * @return a builder that knows it
   */
  public final S outputs(StepOutput<?>... outputs) {
    return next(StepOutput.declared(spec(), outputs));
  }

  /**
   * Takes an earlier answer when nothing has changed.
   *
   * @param config how long an answer may be taken
   * @return a builder that knows it
   */
  public final S cache(CacheConfig config) {
    return withCache(config);
  }

  private S put(String name, Expression value) {
    return withArguments(spec().arguments().put(List.of(name), value));
  }
}
