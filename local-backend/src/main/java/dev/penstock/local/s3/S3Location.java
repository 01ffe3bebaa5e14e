package dev.penstock.local.s3;

import java.nio.charset.StandardCharsets;

/**
 * Where an object lies, or many with the same beginning.
 *
 * @param bucket the bucket's name
 * @param key the object's key, or the beginning of many; empty for the whole bucket
 */
public record S3Location(String bucket, String key) {
  private static final String SCHEME = "s3://";

  /** The longest key that S3 takes, in bytes of UTF-8. */
  private static final int LONGEST_KEY = 1024;

  /**
   * Checks the parts.
   *
   * @param bucket the bucket's name
   * @param key the object's key
   * @throws IllegalArgumentException when the bucket has no name, or the key is too long for S3
   */
  public S3Location {
    if (bucket.isEmpty() || bucket.contains("/")) {
      throw new IllegalArgumentException("\"" + bucket + "\" is not the name of a bucket");
    }
    if (key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY) {
      throw new IllegalArgumentException(
          "a key in bucket \"" + bucket + "\" has more than " + LONGEST_KEY + " bytes");
    }
  }

  /**
   * Reads a URI.
   *
   * @param uri for example {@code s3://bucket/folder/file.csv}
   * @return the location
   * @throws IllegalArgumentException when it is not an S3 URI
   */
  public static S3Location parse(String uri) {
    if (!uri.startsWith(SCHEME)) {
      throw new IllegalArgumentException("\"" + uri + "\" is not of the form s3://bucket/key");
    }
    String rest = uri.substring(SCHEME.length());
    int slash = rest.indexOf('/');
    return slash < 0
        ? new S3Location(rest, "")
        : new S3Location(rest.substring(0, slash), rest.substring(slash + 1));
  }

  /**
   * Returns a location below this one.
   *
   * @param name what follows, with or without a slash between
   * @return the longer location
   */
  public S3Location child(String name) {
    String from = name.startsWith("/") ? name.substring(1) : name;
    return new S3Location(
        bucket, key.isEmpty() || key.endsWith("/") ? key + from : key + "/" + from);
  }

  /** Returns the URI. */
  @Override
  public String toString() {
    return SCHEME + bucket + "/" + key;
  }
}
