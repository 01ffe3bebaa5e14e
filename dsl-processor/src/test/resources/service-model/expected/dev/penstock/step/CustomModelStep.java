package dev.penstock.step;

import dev.penstock.model.PropertyPath;
import dev.penstock.model.bedrock.CustomModelArguments;
import dev.penstock.model.bedrock.CustomModelProperties;
import dev.penstock.value.StringValue;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Properties that lie inside the response.
 */
@Generated("dev.penstock.processor.ServiceModelProcessor")
@NullMarked
public final class CustomModelStep extends Step {
  private CustomModelStep(StepSpec spec) {
    super(spec);
  }

  /**
   * Begins a step of this type.
   *
   * @param name the step's name, unique in its pipeline: 1 to 64 letters, digits, hyphens and
   *     underscores
   * @return the first stage
   */
  public static ModelNameRequired named(String name) {
    return new ModelNameRequired(StepSpec.of(StepType.CUSTOM_MODEL, name, PlainLowering.of(StepType.CUSTOM_MODEL)));
  }

  /**
   * Returns what other steps can read of this one when it has run: the
   * {@code GetCustomModel.Model} response.
   *
   * @return the properties
   */
  public CustomModelProperties properties() {
    return new CustomModelProperties(PropertyPath.root(this));
  }

  /**
   * The stage that asks for {@code ModelName}.
   */
  public static final class ModelNameRequired extends ArgumentOptions<ModelNameRequired> {
    ModelNameRequired(StepSpec spec) {
      super(spec);
    }

    @Override
    protected ModelNameRequired next(StepSpec spec) {
      return new ModelNameRequired(spec);
    }

    /**
     * Sets {@code ModelName}: text, at least 1 character; required.
     *
     * @param value the value
     * @return the next stage
     */
    public Builder modelName(String value) {
      return new Builder(told(arguments().put("ModelName", value)));
    }

    /**
     * Sets {@code ModelName}: text, at least 1 character; required.
     *
     * @param value the value
     * @return the next stage
     */
    public Builder modelName(StringValue value) {
      return new Builder(told(arguments().put("ModelName", value)));
    }

    /**
     * Takes the whole request as it is; nothing but the pipeline's defaults is filled in.
     *
     * @param arguments the {@code CreateCustomModel} request
     * @return the last stage
     */
    public Builder arguments(CustomModelArguments arguments) {
      return new Builder(told(arguments().putAll(arguments)));
    }
  }

  /**
   * The last stage: nothing is required any more.
   */
  public static final class Builder extends CustomModelMembers<Builder> {
    Builder(StepSpec spec) {
      super(spec);
    }

    @Override
    protected Builder next(StepSpec spec) {
      return new Builder(spec);
    }

    /**
     * Makes the step.
     *
     * @return the step
     */
    public CustomModelStep build() {
      return new CustomModelStep(spec());
    }
  }
}
