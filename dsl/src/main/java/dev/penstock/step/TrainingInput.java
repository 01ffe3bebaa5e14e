package dev.penstock.step;

import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ArrayExpression;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.expression.Expression.ObjectExpression;
import dev.penstock.model.Settings;
import dev.penstock.model.sagemaker.CompressionType;
import dev.penstock.model.sagemaker.FileSystemAccessMode;
import dev.penstock.model.sagemaker.FileSystemType;
import dev.penstock.model.sagemaker.RecordWrapper;
import dev.penstock.model.sagemaker.TrainingInputMode;
import dev.penstock.value.IntegerValue;
import dev.penstock.value.S3UriValue;
import dev.penstock.value.StringValue;
import dev.penstock.value.Values;
import java.util.Arrays;
import java.util.List;

/**
 * The data of a training channel and how it reaches the containers: {@code
 * TrainingInput.s3("s3://bucket/train").contentType("text/csv").shardedByS3Key()}. Immutable.
 */
public final class TrainingInput {
  private static final List<String> DATA_TYPE = List.of("DataSource", "S3DataSource", "S3DataType");
  private static final List<String> S3_URI = List.of("DataSource", "S3DataSource", "S3Uri");
  private static final List<String> DISTRIBUTION =
      List.of("DataSource", "S3DataSource", "S3DataDistributionType");
  private static final List<String> ATTRIBUTES =
      List.of("DataSource", "S3DataSource", "AttributeNames");
  private static final List<String> GROUPS =
      List.of("DataSource", "S3DataSource", "InstanceGroupNames");
  private static final String FILES = "FileSystemDataSource";

  private final Settings settings;

  private TrainingInput(Settings settings) {
    this.settings = settings;
  }

  /**
   * Everything below a prefix in S3, the whole of it to each instance.
   *
   * @param s3Uri {@code s3://bucket/key}
   * @return the input
   */
  public static TrainingInput s3(String s3Uri) {
    return s3(Values.s3Uri(s3Uri));
  }

  /**
   * Everything below a prefix in S3, the whole of it to each instance.
   *
   * @param s3Uri a location in S3
   * @return the input
   */
  public static TrainingInput s3(S3UriValue s3Uri) {
    return new TrainingInput(
        Settings.none()
            .put(DATA_TYPE, new Literal("S3Prefix"))
            .put(S3_URI, s3Uri.expression())
            .put(DISTRIBUTION, new Literal("FullyReplicated")));
  }

  /**
   * A folder of a file system, read only unless {@link #accessMode} says otherwise. The step needs
   * a VPC that reaches it.
   *
   * @param id the file system's id, for example {@code fs-0123456789abcdef0}
   * @param type EFS or FSx for Lustre
   * @param directory the folder's path in the file system
   * @return the input
   */
  public static TrainingInput fileSystem(String id, FileSystemType type, String directory) {
    return new TrainingInput(
        Settings.none()
            .put(List.of("DataSource", FILES, "FileSystemId"), new Literal(id))
            .put(List.of("DataSource", FILES, "FileSystemType"), new Literal(type.wireName()))
            .put(List.of("DataSource", FILES, "DirectoryPath"), new Literal(directory))
            .put(List.of("DataSource", FILES, "FileSystemAccessMode"), new Literal("ro")));
  }

  /**
   * Sets the MIME type of the data (ContentType).
   *
   * @param contentType for example {@code text/csv}
   * @return the input with it
   */
  public TrainingInput contentType(String contentType) {
    return new TrainingInput(settings.put("ContentType", contentType));
  }

  /**
   * Sets the MIME type of the data (ContentType).
   *
   * @param contentType for example {@code text/csv}
   * @return the input with it
   */
  public TrainingInput contentType(StringValue contentType) {
    return new TrainingInput(settings.put("ContentType", contentType));
  }

  /**
   * Takes the location for a manifest, which lists the objects (S3DataType ManifestFile).
   *
   * @return the input as a manifest
   */
  public TrainingInput manifest() {
    return new TrainingInput(settings.put(DATA_TYPE, new Literal("ManifestFile")));
  }

  /**
   * Takes the location for an augmented manifest, JSON lines with labels beside the objects
   * (S3DataType AugmentedManifestFile).
   *
   * @param attributeNames the attributes that training reads, at most 16
   * @return the input as an augmented manifest
   */
  public TrainingInput augmentedManifest(String... attributeNames) {
    return new TrainingInput(
        settings
            .put(DATA_TYPE, new Literal("AugmentedManifestFile"))
            .put(ATTRIBUTES, texts(attributeNames)));
  }

  /**
   * Gives each instance a part of the objects instead of all (S3DataDistributionType
   * ShardedByS3Key).
   *
   * @return the input, sharded
   */
  public TrainingInput shardedByS3Key() {
    return new TrainingInput(settings.put(DISTRIBUTION, new Literal("ShardedByS3Key")));
  }

  /**
   * Gives the data to some groups of instances alone (InstanceGroupNames).
   *
   * @param names the groups' names, at most 5
   * @return the input with them
   */
  public TrainingInput instanceGroups(String... names) {
    return new TrainingInput(settings.put(GROUPS, texts(names)));
  }

  /**
   * Sets how the data reaches the containers (InputMode), where it is not as in the rest of the
   * step.
   *
   * @param mode file, pipe or fast file
   * @return the input with it
   */
  public TrainingInput inputMode(TrainingInputMode mode) {
    return new TrainingInput(settings.put("InputMode", mode));
  }

  /**
   * Says that the data is compressed (CompressionType); for pipe mode alone.
   *
   * @param type none or gzip
   * @return the input with it
   */
  public TrainingInput compressionType(CompressionType type) {
    return new TrainingInput(settings.put("CompressionType", type));
  }

  /**
   * Wraps each object as a record (RecordWrapperType).
   *
   * @param type none or RecordIO
   * @return the input with it
   */
  public TrainingInput recordWrapperType(RecordWrapper type) {
    return new TrainingInput(settings.put("RecordWrapperType", type));
  }

  /**
   * Shuffles the objects before each epoch (ShuffleConfig.Seed).
   *
   * @param seed decides the order
   * @return the input with it
   */
  public TrainingInput shuffle(long seed) {
    return new TrainingInput(settings.put(List.of("ShuffleConfig", "Seed"), new Literal(seed)));
  }

  /**
   * Shuffles the objects before each epoch (ShuffleConfig.Seed).
   *
   * @param seed decides the order
   * @return the input with it
   */
  public TrainingInput shuffle(IntegerValue seed) {
    return new TrainingInput(settings.put(List.of("ShuffleConfig", "Seed"), seed.expression()));
  }

  /**
   * Sets how a file system is mounted (FileSystemAccessMode), instead of read only.
   *
   * @param mode read only, or read and write
   * @return the input with it
   */
  public TrainingInput accessMode(FileSystemAccessMode mode) {
    return new TrainingInput(
        settings.put(
            List.of("DataSource", FILES, "FileSystemAccessMode"), new Literal(mode.wireName())));
  }

  /** The input with a content type, unless it has one. */
  TrainingInput orContentType(String contentType) {
    return settings.toTree().has(List.of("ContentType")) ? this : contentType(contentType);
  }

  /** The channel of this name. */
  ObjectExpression channel(String name) {
    return settings.put("ChannelName", name).toObject();
  }

  private static ArrayExpression texts(String... values) {
    return new ArrayExpression(Arrays.stream(values).<Expression>map(Literal::new).toList());
  }
}
