package dev.penstock.step;

import dev.penstock.value.StringValue;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * The members of the {@code CreateCustomModel} request, one by one.
 *
 * @param <S> the stage itself
 */
@Generated("dev.penstock.processor.ServiceModelProcessor")
@NullMarked
public abstract class CustomModelMembers<S extends CustomModelMembers<S>> extends ArgumentOptions<S> {
  /**
   * For generated code.
   *
   * @param spec what the builder was told so far
   */
  protected CustomModelMembers(StepSpec spec) {
    super(spec);
  }

  /**
   * Sets {@code ModelName}: text, at least 1 character; required.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S modelName(String value) {
    return withArguments(arguments().put("ModelName", value));
  }

  /**
   * Sets {@code ModelName}: text, at least 1 character; required.
   *
   * @param value the value
   * @return a builder that knows it
   */
  public final S modelName(StringValue value) {
    return withArguments(arguments().put("ModelName", value));
  }
}
