package dev.penstock.step;

import dev.penstock.model.PropertyPath;
import java.util.function.Function;

/** What one run of a {@link ForEachStep}'s body of several steps gave, step by step. */
public final class ForEachOutputs {
  private final Function<Step, PropertyPath> places;

  ForEachOutputs(Function<Step, PropertyPath> places) {
    this.places = places;
  }

  /**
   * Returns what one step of the body gave.
   *
   * @param step the step
   * @param <P> what can be read of it
   * @return its properties in this run
   */
  public <P> P of(ForEachBody<P> step) {
    return of((Step) step, step::propertiesAt);
  }

  /**
   * Returns what one step of the body gave, for types of steps that do not say themselves what can
   * be read of one run.
   *
   * @param step the step
   * @param properties the step's properties at a place: {@code EndpointConfigProperties::new}
   * @param <P> what can be read of it
   * @return its properties in this run
   */
  public <P> P of(Step step, Function<PropertyPath, P> properties) {
    return properties.apply(places.apply(step));
  }
}
