package dev.penstock.local.server;

/** What a client is told whose request about an object is not done. */
final class S3Exception extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** S3's name for it. */
  private final String code;

  /** The HTTP status. */
  private final int status;

  private S3Exception(int status, String code, String message) {
    super(message, null, false, false);
    this.code = code;
    this.status = status;
  }

  static S3Exception badRequest(String code, String message) {
    return new S3Exception(400, code, message);
  }

  static S3Exception of(int status, String code, String message) {
    return new S3Exception(status, code, message);
  }

  String code() {
    return code;
  }

  int status() {
    return status;
  }
}
