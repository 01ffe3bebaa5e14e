package dev.penstock.model.bedrock;

import dev.penstock.model.PropertyPath;
import dev.penstock.model.Shape;
import dev.penstock.model.StructureProperty;
import dev.penstock.value.StringValue;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

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

  /**
   * Returns what the service gives here.
   *
   * @return the shape
   */
  public static Shape.StructureShape shape() {
    return Facts.INSTANCE;
  }

  private static final class Facts extends Shape.StructureShape {
    static final Facts INSTANCE = new Facts();

    Facts() {
      super("Model", List.of(), List.of("ModelName"));
    }

    @Override
    public @Nullable Shape member(String member) {
      return switch (member) {
        case "ModelName" -> new Shape.TextShape(1, Long.MAX_VALUE, null, List.of());
        default -> null;
      };
    }
  }
}
