package dev.penstock.model.sagemaker;

import dev.penstock.model.ListProperty;
import dev.penstock.model.MapProperty;
import dev.penstock.model.PropertyPath;
import dev.penstock.model.Shape;
import dev.penstock.model.StructureProperty;
import dev.penstock.value.BooleanValue;
import dev.penstock.value.DateTimeValue;
import dev.penstock.value.FloatValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What other steps can read of the service's {@code DescribeProcessingJobResponse}.
 */
@Generated("dev.penstock.processor.ServiceModelProcessor")
@NullMarked
public final class ProcessingProperties extends StructureProperty {
  /**
   * For generated code and for steps.
   *
   * @param path where the structure lies
   */
  public ProcessingProperties(PropertyPath path) {
    super(path);
  }

  /**
   * Reads {@code ProcessingJobName}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
   *
   * @return the value, known when the step has run
   */
  public StringValue processingJobName() {
    return path().member("ProcessingJobName").string();
  }

  /**
   * Reads {@code Path}: text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
   *
   * @return the value, known when the step has run
   */
  public StringValue pathValue() {
    return path().member("Path").string();
  }

  /**
   * Reads {@code InstanceType}: text, of which the service knows 5 values.
   *
   * @return the value, known when the step has run
   */
  public StringValue instanceType() {
    return path().member("InstanceType").string();
  }

  /**
   * Reads {@code VolumeSizeInGB}: a whole number, at least 1, at most 16384.
   *
   * @return the value, known when the step has run
   */
  public IntegerValue volumeSizeInGB() {
    return path().member("VolumeSizeInGB").integer();
  }

  /**
   * Reads {@code Fraction}: a number, at least 0.25, at most 0.0000001.
   *
   * @return the value, known when the step has run
   */
  public FloatValue fraction() {
    return path().member("Fraction").number();
  }

  /**
   * Reads {@code AcceptEula}: true or false.
   *
   * @return the value, known when the step has run
   */
  public BooleanValue acceptEula() {
    return path().member("AcceptEula").bool();
  }

  /**
   * Reads {@code CreationTime}: a moment.
   *
   * @return the value, known when the step has run
   */
  public DateTimeValue creationTime() {
    return path().member("CreationTime").dateTime();
  }

  /**
   * Reads {@code OutputS3Uri}: a location in S3, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
   *
   * @return the value, known when the step has run
   */
  public S3UriValue outputS3Uri() {
    return path().member("OutputS3Uri").s3Uri();
  }

  /**
   * Reads {@code Tree}: a structure, {@code Tree}.
   *
   * @return the way to what is in it
   */
  public TreeProperties tree() {
    return new TreeProperties(path().member("Tree"));
  }

  /**
   * Reads {@code Buckets}: a list, at least 1 element, at most 5 elements; each a structure, {@code Bucket}.
   *
   * @return the way to what is in it
   */
  public ListProperty<BucketProperties> buckets() {
    return new ListProperty<>(path().member("Buckets"), BucketProperties::new);
  }

  /**
   * Reads {@code Paths}: a list, at least 1 element; each a location in S3, at most 1024 characters, matching <code>(https|s3)://([^/]+)/?(.*)</code>.
   *
   * @return the way to what is in it
   */
  public ListProperty<S3UriValue> paths() {
    return new ListProperty<>(path().member("Paths"), PropertyPath::s3Uri);
  }

  /**
   * Reads {@code Environment}: a map by key, at most 100 entries; each text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
   *
   * @return the way to what is in it
   */
  public MapProperty<StringValue> environment() {
    return new MapProperty<>(path().member("Environment"), PropertyPath::string);
  }

  /**
   * Reads {@code Trees}: a map by key; each a structure, {@code Tree}.
   *
   * @return the way to what is in it
   */
  public MapProperty<TreeProperties> trees() {
    return new MapProperty<>(path().member("Trees"), TreeProperties::new);
  }

  /**
   * Reads {@code LogTypes}: a map by key; each a list, at most 10 elements; each text, at least 1 character, at most 63 characters, matching <code>[&#92;u0020-&#92;uFFFF]*&#47;&#64;{&#38;&#60;&#92;u0085</code>.
   *
   * @return the way to what is in it
   */
  public MapProperty<ListProperty<StringValue>> logTypes() {
    return new MapProperty<>(path().member("LogTypes"), each1 -> new ListProperty<>(each1, PropertyPath::string));
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
      super("DescribeProcessingJobResponse", List.of(), List.of("ProcessingJobName", "Path", "InstanceType", "VolumeSizeInGB", "Fraction", "AcceptEula", "CreationTime", "OutputS3Uri", "Tree", "Buckets", "Paths", "Environment", "Trees", "LogTypes"));
    }

    @Override
    public @Nullable Shape member(String member) {
      return switch (member) {
        case "ProcessingJobName" -> new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of());
        case "Path" -> new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of());
        case "InstanceType" -> new Shape.TextShape(0, Long.MAX_VALUE, null, List.of("ml.m5.xlarge", "ml.m5-xlarge", "2xlarge", "PendingManualApproval", "AUTO"));
        case "VolumeSizeInGB" -> new Shape.IntegerShape(1, 16384);
        case "Fraction" -> new Shape.NumberShape(0.25d, 1E-7d);
        case "AcceptEula" -> new Shape.BooleanShape();
        case "CreationTime" -> new Shape.TimestampShape();
        case "OutputS3Uri" -> new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of());
        case "Tree" -> TreeProperties.shape();
        case "Buckets" -> new Shape.ListShape(1, 5, BucketProperties.shape());
        case "Paths" -> new Shape.ListShape(1, Long.MAX_VALUE, new Shape.TextShape(0, 1024, "(https|s3)://([^/]+)/?(.*)", List.of()));
        case "Environment" -> new Shape.MapShape(0, 100, new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of()), new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of()));
        case "Trees" -> new Shape.MapShape(0, Long.MAX_VALUE, new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of()), TreeProperties.shape());
        case "LogTypes" -> new Shape.MapShape(0, Long.MAX_VALUE, new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of()), new Shape.ListShape(0, 10, new Shape.TextShape(1, 63, "[\\u0020-\\uFFFF]*/@{&<\u0085", List.of())));
        default -> null;
      };
    }
  }
}
