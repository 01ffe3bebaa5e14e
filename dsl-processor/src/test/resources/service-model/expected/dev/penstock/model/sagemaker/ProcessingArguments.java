package dev.penstock.model.sagemaker;

import dev.penstock.model.Settings;
import dev.penstock.model.Shape;
import dev.penstock.model.Structure;
import dev.penstock.value.BooleanValue;
import dev.penstock.value.DateTimeValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.Json;
import dev.penstock.value.NumberValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The service's {@code CreateProcessingJobRequest}.
 */
@Generated("dev.penstock.processor.ServiceModelProcessor")
@NullMarked
public final class ProcessingArguments extends Structure {
  private ProcessingArguments(Settings settings) {
    super(settings);
  }

  /**
   * Begins a {@code ProcessingArguments}.
   *
   * @return the first stage
   */
  public static VolumeSizeInGBRequired builder() {
    return new VolumeSizeInGBRequired(Settings.none());
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
   * The stage that asks for {@code VolumeSizeInGB}.
   */
  public static final class VolumeSizeInGBRequired {
    private final Settings settings;

    private VolumeSizeInGBRequired(Settings settings) {
      this.settings = settings;
    }

    /**
     * Sets {@code VolumeSizeInGB}: a whole number, at least 1, at most 16384; required.
     *
     * @param value the value
     * @return the next stage
     */
    public InstanceTypeRequired volumeSizeInGB(long value) {
      return new InstanceTypeRequired(settings.put("VolumeSizeInGB", value));
    }

    /**
     * Sets {@code VolumeSizeInGB}: a whole number, at least 1, at most 16384; required.
     *
     * @param value the value
     * @return the next stage
     */
    public InstanceTypeRequired volumeSizeInGB(IntegerValue value) {
      return new InstanceTypeRequired(settings.put("VolumeSizeInGB", value));
    }
  }

  /**
   * The stage that asks for {@code InstanceType}.
   */
  public static final class InstanceTypeRequired {
    private final Settings settings;

    private InstanceTypeRequired(Settings settings) {
      this.settings = settings;
    }

    /**
     * Sets {@code InstanceType}: text, of which the service knows 5 values; required.
     *
     * @param value the value
     * @return the next stage
     */
    public Builder instanceType(InstanceType value) {
      return new Builder(settings.put("InstanceType", value));
    }

    /**
     * Sets {@code InstanceType}: text, of which the service knows 5 values; required.
     *
     * @param value the value
     * @return the next stage
     */
    public Builder instanceType(String value) {
      return new Builder(settings.put("InstanceType", value));
    }

    /**
     * Sets {@code InstanceType}: text, of which the service knows 5 values; required.
     *
     * @param value the value
     * @return the next stage
     */
    public Builder instanceType(StringValue value) {
      return new Builder(settings.put("InstanceType", value));
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
     * Sets {@code ProcessingJobName}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>; left out of the definition unless the pipeline takes custom job prefixes.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder processingJobName(String value) {
      return new Builder(settings.put("ProcessingJobName", value));
    }

    /**
     * Sets {@code ProcessingJobName}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>; left out of the definition unless the pipeline takes custom job prefixes.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder processingJobName(StringValue value) {
      return new Builder(settings.put("ProcessingJobName", value));
    }

    /**
     * Sets {@code RoleArn}: text, at least 20 characters, at most 2048 characters, matching <code>arn:aws[a-z&#92;-]*:iam::&#92;d{12}:role/?[a-zA-Z_0-9+=,.&#64;&#92;-_/]+</code>; required, unless the pipeline's defaults have it.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder roleArn(String value) {
      return new Builder(settings.put("RoleArn", value));
    }

    /**
     * Sets {@code RoleArn}: text, at least 20 characters, at most 2048 characters, matching <code>arn:aws[a-z&#92;-]*:iam::&#92;d{12}:role/?[a-zA-Z_0-9+=,.&#64;&#92;-_/]+</code>; required, unless the pipeline's defaults have it.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder roleArn(StringValue value) {
      return new Builder(settings.put("RoleArn", value));
    }

    /**
     * Sets {@code InstanceTypes}: a list, at least 1 element; each text, of which the service knows 5 values.
     *
     * @param values the values
     * @return a builder that knows it
     */
    public Builder instanceTypes(InstanceType... values) {
      return new Builder(settings.putEnums("InstanceTypes", values));
    }

    /**
     * Sets {@code InstanceTypes}: a list, at least 1 element; each text, of which the service knows 5 values.
     *
     * @param values the values
     * @return a builder that knows it
     */
    public Builder instanceTypes(String... values) {
      return new Builder(settings.putTexts("InstanceTypes", values));
    }

    /**
     * Sets {@code InstanceTypes}: a list, at least 1 element; each text, of which the service knows 5 values.
     *
     * @param values the values
     * @return a builder that knows it
     */
    public Builder instanceTypes(List<? extends StringValue> values) {
      return new Builder(settings.putValues("InstanceTypes", values));
    }

    /**
     * Sets {@code Description}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder description(String value) {
      return new Builder(settings.put("Description", value));
    }

    /**
     * Sets {@code Description}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder description(StringValue value) {
      return new Builder(settings.put("Description", value));
    }

    /**
     * Sets {@code Environment}: a map by key, at most 100 entries; each text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
     *
     * @param key the key
     * @param value the value
     * @return a builder that knows it
     */
    public Builder environment(String key, String value) {
      return new Builder(settings.entry("Environment", key, value));
    }

    /**
     * Sets {@code Environment}: a map by key, at most 100 entries; each text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
     *
     * @param key the key
     * @param value the value
     * @return a builder that knows it
     */
    public Builder environment(String key, long value) {
      return new Builder(settings.entry("Environment", key, value));
    }

    /**
     * Sets {@code Environment}: a map by key, at most 100 entries; each text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
     *
     * @param key the key
     * @param value the value
     * @return a builder that knows it
     */
    public Builder environment(String key, double value) {
      return new Builder(settings.entry("Environment", key, value));
    }

    /**
     * Sets {@code Environment}: a map by key, at most 100 entries; each text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
     *
     * @param key the key
     * @param value the value
     * @return a builder that knows it
     */
    public Builder environment(String key, boolean value) {
      return new Builder(settings.entry("Environment", key, value));
    }

    /**
     * Sets {@code Environment}: a map by key, at most 100 entries; each text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
     *
     * @param key the key
     * @param value the value
     * @return a builder that knows it
     */
    public Builder environment(String key, Value<?> value) {
      return new Builder(settings.entry("Environment", key, value));
    }

    /**
     * Sets {@code Environment}: a map by key, at most 100 entries; each text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
     *
     * @param entries the entries
     * @return a builder that knows it
     */
    public Builder environment(Map<String, String> entries) {
      return new Builder(settings.entries("Environment", entries));
    }

    /**
     * Sets {@code Weights}: a list; each a number.
     *
     * @param values the values
     * @return a builder that knows it
     */
    public Builder weights(double... values) {
      return new Builder(settings.putNumbers("Weights", values));
    }

    /**
     * Sets {@code Weights}: a list; each a number.
     *
     * @param values the values
     * @return a builder that knows it
     */
    public Builder weights(List<? extends NumberValue<?>> values) {
      return new Builder(settings.putValues("Weights", values));
    }

    /**
     * Sets {@code Counts}: a list; each a whole number, at least 1, at most 16384.
     *
     * @param values the values
     * @return a builder that knows it
     */
    public Builder counts(long... values) {
      return new Builder(settings.putNumbers("Counts", values));
    }

    /**
     * Sets {@code Counts}: a list; each a whole number, at least 1, at most 16384.
     *
     * @param values the values
     * @return a builder that knows it
     */
    public Builder counts(List<IntegerValue> values) {
      return new Builder(settings.putValues("Counts", values));
    }

    /**
     * Sets {@code Modes}: a map by key; each text, of which the service knows 2 values.
     *
     * @param key the key
     * @param value the value
     * @return a builder that knows it
     */
    public Builder modes(String key, Mode value) {
      return new Builder(settings.entry("Modes", key, value));
    }

    /**
     * Sets {@code Modes}: a map by key; each text, of which the service knows 2 values.
     *
     * @param key the key
     * @param value the value
     * @return a builder that knows it
     */
    public Builder modes(String key, String value) {
      return new Builder(settings.entry("Modes", key, value));
    }

    /**
     * Sets {@code Modes}: a map by key; each text, of which the service knows 2 values.
     *
     * @param key the key
     * @param value the value
     * @return a builder that knows it
     */
    public Builder modes(String key, Value<?> value) {
      return new Builder(settings.entry("Modes", key, value));
    }

    /**
     * Sets {@code Modes}: a map by key; each text, of which the service knows 2 values.
     *
     * @param entries the entries
     * @return a builder that knows it
     */
    public Builder modes(Map<String, String> entries) {
      return new Builder(settings.entries("Modes", entries));
    }

    /**
     * Sets {@code Tree}: a structure, {@code Tree}.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder tree(Tree value) {
      return new Builder(settings.put("Tree", value));
    }

    /**
     * Sets {@code Trees}: a map by key; each a structure, {@code Tree}.
     *
     * @param key the key
     * @param value the value
     * @return a builder that knows it
     */
    public Builder trees(String key, Tree value) {
      return new Builder(settings.entry("Trees", key, value));
    }

    /**
     * Sets {@code Buckets}: a list, at least 1 element, at most 5 elements; each a structure, {@code Bucket}.
     *
     * @param values the values
     * @return a builder that knows it
     */
    public Builder buckets(Bucket... values) {
      return new Builder(settings.putStructures("Buckets", values));
    }

    /**
     * Sets {@code Buckets}: a list, at least 1 element, at most 5 elements; each a structure, {@code Bucket}.
     *
     * @param values the values
     * @return a builder that knows it
     */
    public Builder buckets(List<Bucket> values) {
      return new Builder(settings.putStructures("Buckets", values));
    }

    /**
     * Sets {@code Paths}: a list, at least 1 element; each a location in S3, at most 1024 characters, matching <code>(https|s3)://([^/]+)/?(.*)</code>.
     *
     * @param values the values
     * @return a builder that knows it
     */
    public Builder paths(String... values) {
      return new Builder(settings.putTexts("Paths", values));
    }

    /**
     * Sets {@code Paths}: a list, at least 1 element; each a location in S3, at most 1024 characters, matching <code>(https|s3)://([^/]+)/?(.*)</code>.
     *
     * @param values the values
     * @return a builder that knows it
     */
    public Builder paths(List<S3UriValue> values) {
      return new Builder(settings.putValues("Paths", values));
    }

    /**
     * Sets {@code Deadline}: a moment.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder deadline(Instant value) {
      return new Builder(settings.put("Deadline", value));
    }

    /**
     * Sets {@code Deadline}: a moment.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder deadline(DateTimeValue value) {
      return new Builder(settings.put("Deadline", value));
    }

    /**
     * Sets {@code Fraction}: a number, at least 0.25, at most 0.0000001.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder fraction(double value) {
      return new Builder(settings.put("Fraction", value));
    }

    /**
     * Sets {@code Fraction}: a number, at least 0.25, at most 0.0000001.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder fraction(NumberValue<?> value) {
      return new Builder(settings.put("Fraction", value));
    }

    /**
     * Sets {@code AcceptEula}: true or false.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder acceptEula(boolean value) {
      return new Builder(settings.put("AcceptEula", value));
    }

    /**
     * Sets {@code AcceptEula}: true or false.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder acceptEula(BooleanValue value) {
      return new Builder(settings.put("AcceptEula", value));
    }

    /**
     * Sets {@code LogTypes}: a map by key; each a list, at most 10 elements; each text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder logTypes(Json value) {
      return new Builder(settings.put("LogTypes", value));
    }

    /**
     * Sets {@code ProcessingProperties}: a structure, {@code ProcessingProperties}.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder processingProperties(ProcessingPropertiesStructure value) {
      return new Builder(settings.put("ProcessingProperties", value));
    }

    /**
     * Sets {@code KMSKeyId}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder kmsKeyId(String value) {
      return new Builder(settings.put("KMSKeyId", value));
    }

    /**
     * Sets {@code KMSKeyId}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
     *
     * @param value the value
     * @return a builder that knows it
     */
    public Builder kmsKeyId(StringValue value) {
      return new Builder(settings.put("KMSKeyId", value));
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
    public ProcessingArguments build() {
      return new ProcessingArguments(settings);
    }
  }

  private static final class Facts extends Shape.StructureShape {
    static final Facts INSTANCE = new Facts();

    Facts() {
      super("CreateProcessingJobRequest", List.of("VolumeSizeInGB", "RoleArn", "InstanceType"), List.of("ProcessingJobName", "VolumeSizeInGB", "RoleArn", "InstanceType", "InstanceTypes", "Description", "Environment", "Weights", "Counts", "Modes", "Tree", "Trees", "Buckets", "Paths", "Deadline", "Fraction", "AcceptEula", "LogTypes", "ProcessingProperties", "KMSKeyId"));
    }

    @Override
    public @Nullable Shape member(String member) {
      return switch (member) {
        case "ProcessingJobName" -> new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of());
        case "VolumeSizeInGB" -> new Shape.IntegerShape(1, 16384);
        case "RoleArn" -> new Shape.TextShape(20, 2048, "arn:aws[a-z\\-]*:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+", List.of());
        case "InstanceType" -> InstanceType.shape();
        case "InstanceTypes" -> new Shape.ListShape(1, Long.MAX_VALUE, InstanceType.shape());
        case "Description" -> new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of());
        case "Environment" -> new Shape.MapShape(0, 100, new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of()), new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of()));
        case "Weights" -> new Shape.ListShape(0, Long.MAX_VALUE, new Shape.NumberShape(-Double.MAX_VALUE, Double.MAX_VALUE));
        case "Counts" -> new Shape.ListShape(0, Long.MAX_VALUE, new Shape.IntegerShape(1, 16384));
        case "Modes" -> new Shape.MapShape(0, Long.MAX_VALUE, new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of()), Mode.shape());
        case "Tree" -> Tree.shape();
        case "Trees" -> new Shape.MapShape(0, Long.MAX_VALUE, new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of()), Tree.shape());
        case "Buckets" -> new Shape.ListShape(1, 5, Bucket.shape());
        case "Paths" -> new Shape.ListShape(1, Long.MAX_VALUE, new Shape.TextShape(0, 1024, "(https|s3)://([^/]+)/?(.*)", List.of()));
        case "Deadline" -> new Shape.TimestampShape();
        case "Fraction" -> new Shape.NumberShape(0.25d, 1E-7d);
        case "AcceptEula" -> new Shape.BooleanShape();
        case "LogTypes" -> new Shape.MapShape(0, Long.MAX_VALUE, new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of()), new Shape.ListShape(0, 10, new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of())));
        case "ProcessingProperties" -> ProcessingPropertiesStructure.shape();
        case "KMSKeyId" -> new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of());
        default -> null;
      };
    }
  }
}
