package dev.penstock.model.bedrock;

import dev.penstock.model.PropertyPath;
import dev.penstock.model.StructureProperty;
import dev.penstock.value.StringValue;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * What other steps can read of the service's {@code Model}.
 */
@Generated("dev.penstock.processor.ServiceModelProcessor")
@NullMarked
public final class CustomModelProperties extends StructureProperty {
  /**
   * For generated code and for steps.
   *
   * @param path where the structure lies
   */
  public CustomModelProperties(PropertyPath path) {
    super(path);
  }

  /**
   * Reads {@code ModelName}: text, at least 1 character.
   *
   * @return the value, known when the step has run
   */
  public StringValue modelName() {
    return path().member("ModelName").string();
  }
}
