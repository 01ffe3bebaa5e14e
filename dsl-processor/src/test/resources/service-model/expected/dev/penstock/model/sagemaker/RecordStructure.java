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
 * The service's {@code Record}.
 */
@Generated("dev.penstock.processor.ServiceModelProcessor")
@NullMarked
public final class RecordStructure extends Structure {
  private RecordStructure(Settings settings) {
    super(settings);
  }

  /**
   * Begins a {@code RecordStructure}.
   *
   * @return the first stage
   */
  public static IdRequired builder() {
    return new IdRequired(Settings.none());
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
   * The stage that asks for {@code Id}.
   */
  public static final class IdRequired {
    private final Settings settings;

    private IdRequired(Settings settings) {
      this.settings = settings;
    }

    /**
     * Sets {@code Id}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>; required.
     *
     * @param value the value
     * @return the next stage
     */
    public Builder id(String value) {
      return new Builder(settings.put("Id", value));
    }

    /**
     * Sets {@code Id}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>; required.
     *
     * @param value the value
     * @return the next stage
     */
    public Builder id(StringValue value) {
      return new Builder(settings.put("Id", value));
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
    public RecordStructure build() {
      return new RecordStructure(settings);
    }
  }

  private static final class Facts extends Shape.StructureShape {
    static final Facts INSTANCE = new Facts();

    Facts() {
      super("Record", List.of("Id"), List.of("Id"));
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
