package dev.penstock.step;

import dev.penstock.model.Settings;
import dev.penstock.value.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What every step takes, at every stage of its builder.
 *
 * @param <S> the stage itself
 */
public abstract class StepOptions<S extends StepOptions<S>> {
  private final ImmutableStepSpec spec;

  /**
   * For generated code.
   *
   * @param spec what the builder was told so far
   */
  protected StepOptions(StepSpec spec) {
    this.spec = ImmutableStepSpec.copyOf(spec);
  }

  /**
   * Makes this stage anew.
   *
   * @param spec what the builder was told so far
   * @return the same stage, knowing more
   */
  protected abstract S next(StepSpec spec);

  /**
   * Returns what the builder was told so far.
   *
   * @return the specification
   */
  protected final StepSpec spec() {
    return spec;
  }

  final ImmutableStepSpec told() {
    return spec;
  }

  /**
   * Makes the step wait for others whose data it does not take. Everything that it takes it waits
   * for anyway.
   *
   * @param steps the steps to wait for
   * @return a builder that knows it
   */
  public final S dependsOn(Step... steps) {
    return dependsOn(Arrays.asList(steps));
  }

  /**
   * Makes the step wait for others whose data it does not take. Everything that it takes it waits
   * for anyway.
   *
   * @param steps the steps to wait for
   * @return a builder that knows it
   */
  public final S dependsOn(List<? extends Step> steps) {
    return depending(steps.stream().map(step -> new Dependency(step.name(), step)).toList());
  }

  /**
   * Makes the step wait for others, by name. Names are looked up at compile.
   *
   * @param names the names of the steps to wait for
   * @return a builder that knows it
   */
  public final S dependsOn(String... names) {
    return depending(Arrays.stream(names).map(name -> new Dependency(name, null)).toList());
  }

  /**
   * Sets what is shown instead of the name.
   *
   * @param displayName at most 256 characters
   * @return a builder that knows it
   */
  public final S displayName(String displayName) {
    return next(spec.withDisplayName(displayName));
  }

  /**
   * Sets the description.
   *
   * @param description at most 3072 characters
   * @return a builder that knows it
   */
  public final S description(String description) {
    return next(spec.withDescription(description));
  }

  /**
   * Sets a member of the step beside its arguments that has no method of its own, or that a method
   * cannot set like this.
   *
   * @param name the member's name on the wire; not Name, Type or Arguments
   * @param value what takes the place of what a method has set; {@code Json.of(nothing())} leaves
   *     out what is written otherwise
   * @return a builder that knows it
   */
  public final S member(String name, Json value) {
    if (Set.of("Name", "Type", "Arguments").contains(name)) {
      throw new IllegalArgumentException(
          name + " is not a member to set: the step itself says what it is");
    }
    return next(spec.withMembers(spec.members().put(List.of(name), value.expression())));
  }

  /**
   * Silences a warning at this step; an error about limits and shapes ({@code PSK2xx}) becomes a
   * warning.
   *
   * @param code the diagnostic's code, for example {@code PSK204}
   * @param reason why it does not apply here, for those who read the code
   * @return a builder that knows it
   */
  public final S silence(String code, String reason) {
    Map<String, String> silenced = new LinkedHashMap<>(spec.silenced());
    silenced.put(code, reason);
    return next(spec.withSilenced(silenced));
  }

  final S withArguments(Settings arguments) {
    return next(spec.withArguments(arguments));
  }

  final S withRaw(String member, Settings arguments) {
    Set<String> raw = new LinkedHashSet<>(spec.rawArguments());
    raw.add(member);
    return next(spec.withArguments(arguments).withRawArguments(raw));
  }

  final S withCache(CacheConfig cache) {
    return next(spec.withCacheConfig(cache));
  }

  final S withRetry(RetryPolicy... policies) {
    List<RetryPolicy> all = new ArrayList<>(spec.retryPolicies());
    all.addAll(List.of(policies));
    return next(spec.withRetryPolicies(all));
  }

  private S depending(List<Dependency> more) {
    List<Dependency> all = new ArrayList<>(spec.dependsOn());
    all.addAll(more);
    return next(spec.withDependsOn(all));
  }
}
