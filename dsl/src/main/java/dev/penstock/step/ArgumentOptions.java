package dev.penstock.step;

import dev.penstock.model.Settings;
import dev.penstock.model.Structure;
import dev.penstock.value.Value;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What every step takes whose arguments are a request of the service: any argument by name, for
 * what this library does not know yet.
 *
 * @param <S> the stage itself
 */
public abstract class ArgumentOptions<S extends ArgumentOptions<S>> extends StepOptions<S> {
  /**
   * For generated code.
   *
   * @param spec what the builder was told so far
   */
  protected ArgumentOptions(StepSpec spec) {
    super(spec);
  }

  final Settings arguments() {
    return spec().arguments();
  }

  /** What the next stage is told. */
  final StepSpec told(Settings arguments) {
    return told().withArguments(arguments);
  }

  /**
   * Takes other defaults than the pipeline's, or {@link PipelineDefaults#none()}: for a step that
   * must not have its network, its tags or its environment.
   *
   * @param defaults all that is filled in where the step says nothing
   * @return a builder that knows it
   */
  public final S defaults(PipelineDefaults defaults) {
    return next(told().withDefaults(defaults));
  }

  /**
   * Leaves members out that short forms fill in and the service does without: {@code AppManaged} of
   * inputs and outputs, {@code S3DataDistributionType} of channels. They are left out wherever they
   * stand among the arguments.
   *
   * @param members the names on the wire
   * @return a builder that knows it
   */
  public final S leaveOut(String... members) {
    Set<String> all = new LinkedHashSet<>(spec().leftOut());
    all.addAll(Arrays.asList(members));
    return next(told().withLeftOut(all));
  }

  /**
   * Sets an argument that has no method yet. Nothing is known of it, so nothing is checked.
   *
   * @param member the name on the wire, for example {@code NewMember}
   * @param value the value; what it refers to is waited for as always
   * @return a builder that knows it
   */
  public final S argument(String member, Value<?> value) {
    return withRaw(member, arguments().put(member, value));
  }

  /**
   * Sets an argument that has no method yet.
   *
   * @param member the name on the wire
   * @param value the value
   * @return a builder that knows it
   */
  public final S argument(String member, String value) {
    return withRaw(member, arguments().put(member, value));
  }

  /**
   * Sets an argument that has no method yet.
   *
   * @param member the name on the wire
   * @param value the value
   * @return a builder that knows it
   */
  public final S argument(String member, long value) {
    return withRaw(member, arguments().put(member, value));
  }

  /**
   * Sets an argument that has no method yet.
   *
   * @param member the name on the wire
   * @param value the value
   * @return a builder that knows it
   */
  public final S argument(String member, double value) {
    return withRaw(member, arguments().put(member, value));
  }

  /**
   * Sets an argument that has no method yet.
   *
   * @param member the name on the wire
   * @param value the value
   * @return a builder that knows it
   */
  public final S argument(String member, boolean value) {
    return withRaw(member, arguments().put(member, value));
  }

  /**
   * Sets an argument that has no method yet.
   *
   * @param member the name on the wire
   * @param value an object or an array; {@link dev.penstock.value.Json} makes them
   * @return a builder that knows it
   */
  public final S argument(String member, dev.penstock.value.Json value) {
    return withRaw(member, arguments().put(List.of(member), value.expression()));
  }

  /**
   * Sets an argument that has no method yet.
   *
   * @param member the name on the wire
   * @param value the value
   * @return a builder that knows it
   */
  public final S argument(String member, Structure value) {
    return withRaw(member, arguments().put(member, value));
  }
}
