package dev.penstock.sagemaker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something on AWS did not succeed. The message says why and what to do, in one line. */
public final class SageMakerFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What went wrong. */
  private final Kind kind;

  private final transient List<String> others;

  /** What went wrong, for those who can do something about it. */
  public enum Kind {
    /** There is no such thing. */
    NOT_FOUND,
    /** A permission is missing. */
    DENIED,
    /** The credentials were good once. */
    EXPIRED,
    /** There are no credentials, or none that AWS knows. */
    CREDENTIALS,
    /** Too many requests. */
    THROTTLED,
    /** Nobody answers. */
    UNREACHABLE,
    /** Somebody else was there first, or is there now. */
    CONFLICT,
    /** The account has as many as it may have. */
    LIMIT,
    /** The service does not do such a thing at all, as a stand-in for AWS may not. */
    UNSUPPORTED,
    /** The service failed. */
    SERVICE,
    /** Anything else; the message tells. */
    OTHER
  }

  /**
   * Fails for a reason of this machine's.
   *
   * @param message why, and what to do
   */
  public SageMakerFailure(String message) {
    this(Kind.OTHER, message, null);
  }

  /**
   * Fails for a reason that others may act on.
   *
   * @param kind what went wrong
   * @param message why, and what to do
   * @param cause what was thrown, or null
   */
  public SageMakerFailure(Kind kind, String message, @Nullable Throwable cause) {
    this(kind, message, cause, List.of());
  }

  /**
   * Fails because a name is not known.
   *
   * @param kind what went wrong
   * @param message why, and what to do
   * @param cause what was thrown, or null
   * @param others the names there are
   */
  public SageMakerFailure(
      Kind kind, String message, @Nullable Throwable cause, List<String> others) {
    super(message, cause);
    this.kind = kind;
    this.others = List.copyOf(others);
  }

  /**
   * Returns what went wrong.
   *
   * @return the kind of failure
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns what there is where something was not found.
   *
   * @return the first names; empty when they are not known, or when it is about something else
   */
  public List<String> others() {
    return others;
  }
}
