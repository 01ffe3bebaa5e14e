package dev.penstock.model.bedrock;

import dev.penstock.model.Settings;
import dev.penstock.model.Shape;
import dev.penstock.model.Structure;
import dev.penstock.value.Json;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The service's {@code CreateCustomModelRequest}.
 */
@Generated("dev.penstock.processor.ServiceModelProcessor")
@NullMarked
public final class CustomModelArguments extends Structure {
  private CustomModelArguments(Settings settings) {
    super(settings);
  }

  /**
   * Begins a {@code CustomModelArguments}.
   *
   * @return the first stage
   */
  public static ModelNameRequired builder() {
    return new ModelNameRequired(Settings.none());
  }

  /**
   * Returns what the service takes here.
   *
   * @return the shape
   */
  public static Shape.StructureShape shape() {
    return Facts.INSTANCE;
  }

  /**
   * The stage that asks for {@code ModelName}.
   */
  public static final class ModelNameRequired {
    private final Settings settings;

    private ModelNameRequired(Settings settings) {
      this.settings = settings;
    }

    /**
     * Sets {@code ModelName}: text, at least 1 character; required.
     *
     * @param value the value
     * @return the next stage
     */
    public Builder modelName(String value) {
      return new Builder(settings.put("ModelName", value));
    }

    /**
     * Sets {@code ModelName}: text, at least 1 character; required.
     *
     * @param value the value
     * @return the next stage
     */
    public Builder modelName(StringValue value) {
      return new Builder(settings.put("ModelName", value));
    }
  }

  /**
   * The last stage: nothing is required any more.
   */
  public static final class Builder {
    private final Settings settings;

    private Builder(Settings settings) {
      this.settings = settings;
    }

    /**
     * Sets a member that has no method yet.
     *
     * @param member the name on the wire
     * @param value the value
     * @return a builder that knows it
     */
    public Builder set(String member, Value<?> value) {
      return new Builder(settings.put(member, value));
    }

    /**
     * Sets a member that has no method yet.
     *
     * @param member the name on the wire
     * @param value the value
     * @return a builder that knows it
     */
    public Builder set(String member, Structure value) {
      return new Builder(settings.put(member, value));
    }

    /**
     * Sets a member that has no method yet.
     *
     * @param member the name on the wire
     * @param value the value
     * @return a builder that knows it
     */
    public Builder set(String member, Json value) {
      return new Builder(settings.put(member, value));
    }

    /**
     * Makes the structure.
     *
     * @return the structure
     */
    public CustomModelArguments build() {
      return new CustomModelArguments(settings);
    }
  }

  private static final class Facts extends Shape.StructureShape {
    static final Facts INSTANCE = new Facts();

    Facts() {
      super("CreateCustomModelRequest", List.of("ModelName"), List.of("ModelName"));
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
