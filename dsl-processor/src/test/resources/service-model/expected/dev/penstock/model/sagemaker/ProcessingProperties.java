package dev.penstock.model.sagemaker;

import dev.penstock.model.ListProperty;
import dev.penstock.model.MapProperty;
import dev.penstock.model.PropertyPath;
import dev.penstock.model.StructureProperty;
import dev.penstock.value.BooleanValue;
import dev.penstock.value.DateTimeValue;
import dev.penstock.value.FloatValue;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

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
}
