package dev.penstock.model.sagemaker;

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
 * The service's {@code ProcessingProperties}.
 */
@Generated("dev.penstock.processor.ServiceModelProcessor")
@NullMarked
public final class ProcessingPropertiesStructure extends Structure {
  private ProcessingPropertiesStructure(Settings settings) {
    super(settings);
  }

  /**
   * Begins a {@code ProcessingPropertiesStructure}.
   *
   * @return the first stage
   */
  public static Builder builder() {
    return new Builder(Settings.none());
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
   * The last stage: nothing is required any more.
   */
  public static final class Builder {
    private final Settings settings;

    private Builder(Settings settings) {
      this.settings = settings;
    }

    /**
     * Sets {@code Mode}: text, of which the service knows 2 values.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder mode(Mode value) {
      return new Builder(settings.put("Mode", value));
    }

    /**
     * Sets {@code Mode}: text, of which the service knows 2 values.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder mode(String value) {
      return new Builder(settings.put("Mode", value));
    }

    /**
     * Sets {@code Mode}: text, of which the service knows 2 values.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder mode(StringValue value) {
      return new Builder(settings.put("Mode", value));
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
    public ProcessingPropertiesStructure build() {
      return new ProcessingPropertiesStructure(settings);
    }
  }

  private static final class Facts extends Shape.StructureShape {
    static final Facts INSTANCE = new Facts();

    Facts() {
      super("ProcessingProperties", List.of(), List.of("Mode"));
    }

    @Override
    public @Nullable Shape member(String member) {
      return switch (member) {
        case "Mode" -> Mode.shape();
        default -> null;
      };
    }
  }
}
