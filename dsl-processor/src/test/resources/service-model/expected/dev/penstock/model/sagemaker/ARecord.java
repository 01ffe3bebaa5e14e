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
 * The service's {@code ARecord}.
 */
@Generated("dev.penstock.processor.ServiceModelProcessor")
@NullMarked
public final class ARecord extends Structure {
  private ARecord(Settings settings) {
    super(settings);
  }

  /**
   * Begins a {@code ARecord}.
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
     * Sets {@code Id}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder id(String value) {
      return new Builder(settings.put("Id", value));
    }

    /**
     * Sets {@code Id}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder id(StringValue value) {
      return new Builder(settings.put("Id", value));
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
    public ARecord build() {
      return new ARecord(settings);
    }
  }

  private static final class Facts extends Shape.StructureShape {
    static final Facts INSTANCE = new Facts();

    Facts() {
      super("ARecord", List.of(), List.of("Id"));
    }

    @Override
    public @Nullable Shape member(String member) {
      return switch (member) {
        case "Id" -> new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of());
        default -> null;
      };
    }
  }
}
