package dev.penstock.model.sagemaker;

import dev.penstock.model.PropertyPath;
import dev.penstock.model.Shape;
import dev.penstock.model.StructureProperty;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What other steps can read of the service's {@code Bucket}.
 */
@Generated("dev.penstock.processor.ServiceModelProcessor")
@NullMarked
public final class BucketProperties extends StructureProperty {
  /**
   * For generated code and for steps.
   *
   * @param path where the structure lies
   */
  public BucketProperties(PropertyPath path) {
    super(path);
  }

  /**
   * Reads {@code S3Uri}: a location in S3, at most 1024 characters, matching <code>(https|s3)://([^/]+)/?(.*)</code>.
   *
   * @return the value, known when the step has run
   */
  public S3UriValue s3Uri() {
    return path().member("S3Uri").s3Uri();
  }

  /**
   * Reads {@code Equals}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
   *
   * @return the value, known when the step has run
   */
  public StringValue equalsValue() {
    return path().member("Equals").string();
  }

  /**
   * Reads {@code ARecord}: a structure, {@code ARecord}.
   *
   * @return the way to what is in it
   */
  public ARecordProperties aRecord() {
    return new ARecordProperties(path().member("ARecord"));
  }

  /**
   * Reads {@code Record}: a structure, {@code Record}.
   *
   * @return the way to what is in it
   */
  public RecordProperties record() {
    return new RecordProperties(path().member("Record"));
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
      super("Bucket", List.of(), List.of("S3Uri", "Equals", "ARecord", "Record"));
    }

    @Override
    public @Nullable Shape member(String member) {
      return switch (member) {
        case "S3Uri" -> new Shape.TextShape(0, 1024, "(https|s3)://([^/]+)/?(.*)", List.of());
        case "Equals" -> new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of());
        case "ARecord" -> ARecordProperties.shape();
        case "Record" -> RecordProperties.shape();
        default -> null;
      };
    }
  }
}
