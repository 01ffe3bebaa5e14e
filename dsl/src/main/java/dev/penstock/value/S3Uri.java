package dev.penstock.value;

/**
 * The location of an object or of a prefix in S3: what a parameter or an input of a contract is
 * declared as. In a pipeline it is an {@link S3UriValue}.
 *
 * @param uri {@code s3://bucket/key}
 */
public record S3Uri(String uri) {
  /**
   * Checks the form.
   *
   * @param uri {@code s3://bucket/key}
   */
  public S3Uri {
    if (!uri.startsWith("s3://") || uri.length() == "s3://".length()) {
      throw new IllegalArgumentException(
          "not a location in S3: \"" + uri + "\"; write s3://bucket/key");
    }
  }

  @Override
  public String toString() {
    return uri;
  }
}
