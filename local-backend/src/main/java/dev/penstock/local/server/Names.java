package dev.penstock.local.server;

/** Names and ARNs, which most operations take one for the other. */
final class Names {
  private Names() {}

  /** The name that an ARN ends in; a name as it is. */
  static String last(String nameOrArn) {
    return isArn(nameOrArn) ? nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1) : nameOrArn;
  }

  /** Whether it is an ARN, of something else than what its last part found. */
  static boolean isOther(String nameOrArn, String foundArn) {
    return isArn(nameOrArn) && !resource(nameOrArn).equals(resource(foundArn));
  }

  /** What follows the account: people copy ARNs from accounts and regions that are not here. */
  private static String resource(String arn) {
    String[] parts = arn.split(":", 6);
    return parts[parts.length - 1];
  }

  private static boolean isArn(String text) {
    return text.startsWith("arn:");
  }
}
