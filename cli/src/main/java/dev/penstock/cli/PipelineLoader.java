package dev.penstock.cli;

import dev.penstock.Compilation;
import dev.penstock.Pipeline;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Runs the user's method that makes a pipeline, and compiles what it makes. */
final class PipelineLoader {
  private final PipelineEntry entry;
  private final ClassLoader loader;

  PipelineLoader(PipelineEntry entry, ClassLoader loader) {
    this.entry = entry;
    this.loader = loader;
  }

  /**
   * Makes and compiles the pipeline.
   *
   * @return the compilation, with or without errors
   * @throws CommandFailure when there is no such method, or when it throws
   */
  Compilation compile() {
    return compile(pipeline());
  }

  Compilation compile(Pipeline pipeline) {
    try {
      return pipeline.compile();
    } catch (RuntimeException | StackOverflowError thrown) {
      throw thrown("could not be compiled", thrown);
    }
  }

  Pipeline pipeline() {
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
    if (made instanceof Pipeline pipeline) {
      return pipeline;
    }
    throw CommandFailure.failed(entry.method() + "() returned null; it has to return a Pipeline.");
  }

  /** The user's method, accessible. */
  Method method() {
    Method method;
    try {
      method = Class.forName(entry.className(), true, loader).getDeclaredMethod(entry.methodName());
    } catch (ClassNotFoundException | NoSuchMethodException gone) {
      throw CommandFailure.failed(
          "There is no "
              + entry.method()
              + "() any more, which the pipeline \""
              + entry.name()
              + "\" should come from. Build it again from a clean state.");
    }
    if (!Modifier.isStatic(method.getModifiers())
        || !Pipeline.class.isAssignableFrom(method.getReturnType())) {
      throw CommandFailure.failed(
          entry.method()
              + "() has to be a public static method that returns a Pipeline,"
              + " as penstock-dsl-processor asks. Build it again from a clean state.");
    }
    // The class around it need not be public.
    method.setAccessible(true);
    return method;
  }

  private CommandFailure thrown(String what, Throwable cause) {
    return CommandFailure.failed(
        "The pipeline \"" + entry.name() + "\" " + what + ": " + Thrown.text(cause), cause);
  }
}
