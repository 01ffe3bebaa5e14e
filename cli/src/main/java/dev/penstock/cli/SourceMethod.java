package dev.penstock.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * A user's method that the annotation processor wrote down.
 *
 * @param entry its class and name
 * @param loader what loads the class
 * @param type what it returns
 * @param typeText the same for people, with its article
 * @param what what comes from it, for people
 */
record SourceMethod<T>(
    PipelineEntry entry, ClassLoader loader, Class<T> type, String typeText, String what) {
  /**
   * Calls it.
   *
   * @return what it makes
   * @throws CommandFailure when there is no such method, or when it throws
   */
  T make() {
    Object made;
    try {
      made = method().invoke(null);
    } catch (InvocationTargetException thrown) {
      Throwable cause = thrown.getCause();
      throw thrown("could not be made", cause == null ? thrown : cause);
    } catch (ExceptionInInitializerError thrown) {
      Throwable cause = thrown.getCause();
      throw thrown("could not be made", cause == null ? thrown : cause);
    } catch (LinkageError | IllegalAccessException unusable) {
      throw thrown("could not be loaded", unusable);
    }
    if (made == null) {
      throw CommandFailure.failed(
          entry.method() + "() returned null; it has to return " + typeText + ".");
    }
    return type.cast(made);
  }

  /** The method, accessible. */
  Method method() {
    Method method;
    try {
      method = Class.forName(entry.className(), true, loader).getDeclaredMethod(entry.methodName());
    } catch (ClassNotFoundException | NoSuchMethodException gone) {
      throw CommandFailure.failed(
          "There is no "
              + entry.method()
              + "() any more, which "
              + what
              + " should come from. Build it again from a clean state.");
    }
    if (!Modifier.isStatic(method.getModifiers())
        || !type.isAssignableFrom(method.getReturnType())) {
      throw CommandFailure.failed(
          entry.method()
              + "() has to be a public static method that returns "
              + typeText
              + ", as penstock-dsl-processor asks. Build it again from a clean state.");
    }
    // The class around it need not be public.
    method.setAccessible(true);
    return method;
  }

  CommandFailure thrown(String happened, Throwable cause) {
    return CommandFailure.failed(
        what.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
            + what.substring(1)
            + " "
            + happened
            + ": "
            + Thrown.text(cause),
        cause);
  }
}
