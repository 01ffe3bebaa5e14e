package dev.penstock.sagemaker.export;

import dev.penstock.definition.PipelineDefinition;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where a definition lies in S3.
 *
 * @param bucket the bucket's name
 * @param key the object's key; best one of the content, so that another definition is another key
 */
public record DefinitionLocation(String bucket, String key) {
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  /**
   * Checks both.
   *
   * @throws ExportException when there can be no such bucket or key
   */
  public DefinitionLocation {
    if (!BUCKET.matcher(bucket).matches()) {
      throw new ExportException(
          "A bucket's name has 3 to 63 small letters, digits, dots and hyphens.");
    }
    if (key.isEmpty() || key.length() > 1024) {
      throw new ExportException("An object's key has 1 to 1024 characters.");
    }
  }

  /**
   * The place that a deployment would choose.
   *
   * @param bucket the bucket's name
   * @param folder the folder in the bucket for what the pipeline needs, for example its name
   * @param definition the definition
   * @return a place of the definition's content
   * @throws ExportException when there can be no such place
   */
  public static DefinitionLocation of(
      String bucket, String folder, PipelineDefinition definition) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(definition.toBytes());
      return new DefinitionLocation(
          bucket, folder + "/definitions/" + HexFormat.of().formatHex(digest) + ".json");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  /** Returns it as {@code s3://bucket/key}. */
  @Override
  public String toString() {
    return "s3://" + bucket + "/" + key;
  }
}
