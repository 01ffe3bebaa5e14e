package dev.penstock.local;

/**
 * Makes names that the service would give.
 *
 * @param region the region in them
 * @param account the account in them
 */
record Arns(String region, String account) {
  private static final String EXECUTION = "/execution/";

  String pipeline(String name) {
    return sagemaker("pipeline/" + name);
  }

  String execution(String pipeline, String id) {
    return pipeline(pipeline) + EXECUTION + id;
  }

  String sagemaker(String resource) {
    return of("sagemaker", resource);
  }

  String of(String service, String resource) {
    return "arn:aws:" + service + ":" + region + ":" + account + ":" + resource;
  }

  /** An execution's id, of its ARN or of itself. */
  static String executionId(String idOrArn) {
    int at = idOrArn.lastIndexOf(EXECUTION);
    return at < 0 ? idOrArn : idOrArn.substring(at + EXECUTION.length());
  }

  /** A name, of an ARN that ends in it or of itself. */
  static String lastName(String nameOrArn) {
    return nameOrArn.startsWith("arn:")
        ? nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1)
        : nameOrArn;
  }
}
