package dev.penstock.sagemaker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call of AWS did not succeed. The message says why and what to do, in one line. */
public final class SageMakerFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> others;

  SageMakerFailure(String message, @Nullable Throwable cause) {
    this(message, cause, List.of());
  }

  SageMakerFailure(String message, @Nullable Throwable cause, List<String> others) {
    super(message, cause);
    this.others = List.copyOf(others);
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
