package dev.penstock.cli;

import org.jspecify.annotations.Nullable;

/**
 * An exception of the user's code in a few lines: what it says, and the place in the user's own
 * code.
 */
final class Thrown {
  private static final int DEEPEST = 5;

  private Thrown() {}

  static String text(Throwable thrown) {
    StringBuilder text = new StringBuilder(thrown.toString());
    StackTraceElement place = place(thrown);
    if (place != null) {
      text.append("\n  at ").append(bare(place));
    }
    Throwable cause = thrown.getCause();
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      text.append("\n  because of ").append(cause);
      cause = cause.getCause();
    }
    return text.toString();
  }

  /** The innermost place that is neither the JDK's nor ours. */
  private static @Nullable StackTraceElement place(Throwable thrown) {
    for (StackTraceElement element : thrown.getStackTrace()) {
      if (element.getModuleName() == null && !isLibrary(element.getClassName())) {
        return element;
      }
    }
    return null;
  }

  private static boolean isLibrary(String className) {
    return className.startsWith("tools.jackson.")
        || (className.startsWith("dev.penstock.")
            && !className.startsWith("dev.penstock.samples."));
  }

  /** Without the class loader's name, which says nothing to the reader. */
  private static StackTraceElement bare(StackTraceElement element) {
    return new StackTraceElement(
        element.getClassName(),
        element.getMethodName(),
        element.getFileName(),
        element.getLineNumber());
  }
}
