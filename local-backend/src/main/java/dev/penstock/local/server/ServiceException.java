package dev.penstock.local.server;

/** What a client is told when its request is not done: one of the service's error types. */
final class ServiceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The type as it stands on the wire, for example {@code ResourceNotFound}. */
  private final String type;

  /** The HTTP status. */
  private final int status;

  private ServiceException(int status, String type, String message) {
    super(message, null, false, false);
    this.type = type;
    this.status = status;
  }

  static ServiceException validation(String message) {
    return new ServiceException(400, "ValidationException", message);
  }

  /** What operations that do not declare this error call a ValidationException. */
  static ServiceException notFound(String message) {
    return new ServiceException(400, "ResourceNotFound", message);
  }

  static ServiceException of(String type, String message) {
    return new ServiceException(400, type, message);
  }

  static ServiceException of(int status, String type, String message) {
    return new ServiceException(status, type, message);
  }

  String type() {
    return type;
  }

  int status() {
    return status;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
