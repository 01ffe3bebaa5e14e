package dev.penstock.model.sagemaker;

import dev.penstock.model.Settings;
import dev.penstock.model.Shape;
import dev.penstock.model.Structure;
import dev.penstock.value.Json;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The service's {@code Bucket}. It takes exactly one of its members.
 */
@Generated("dev.penstock.processor.ServiceModelProcessor")
@NullMarked
public final class Bucket extends Structure {
  private Bucket(Settings settings) {
    super(settings);
  }

  /**
   * Begins a {@code Bucket}.
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
     * Sets {@code S3Uri}: a location in S3, at most 1024 characters, matching <code>(https|s3)://([^/]+)/?(.*)</code>.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder s3Uri(String value) {
      return new Builder(settings.put("S3Uri", value));
    }

    /**
     * Sets {@code S3Uri}: a location in S3, at most 1024 characters, matching <code>(https|s3)://([^/]+)/?(.*)</code>.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder s3Uri(S3UriValue value) {
      return new Builder(settings.put("S3Uri", value));
    }

    /**
     * Sets {@code Equals}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder equalsValue(String value) {
      return new Builder(settings.put("Equals", value));
    }

    /**
     * Sets {@code Equals}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder equalsValue(StringValue value) {
      return new Builder(settings.put("Equals", value));
    }

    /**
     * Sets {@code ARecord}: a structure, {@code ARecord}.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder aRecord(ARecord value) {
      return new Builder(settings.put("ARecord", value));
    }

    /**
     * Sets {@code Record}: a structure, {@code Record}.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder record(RecordStructure value) {
      return new Builder(settings.put("Record", value));
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
    public Bucket build() {
      return new Bucket(settings);
    }
  }

  private static final class Facts extends Shape.StructureShape {
    static final Facts INSTANCE = new Facts();

    Facts() {
      super("Bucket", List.of(), List.of("S3Uri", "Equals", "ARecord", "Record"));
    }

    @Override
    public @Nullable Shape member(String member) {
      return switch (member) {
        case "S3Uri" -> new Shape.TextShape(0, 1024, "(https|s3)://([^/]+)/?(.*)", List.of());
        case "Equals" -> new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of());
        case "ARecord" -> ARecord.shape();
        case "Record" -> RecordStructure.shape();
        default -> null;
      };
    }
  }
}
