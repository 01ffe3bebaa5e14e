package dev.penstock.cli;

import dev.penstock.Compilation;
import dev.penstock.Pipeline;
import java.lang.reflect.Method;

/** Runs the user's method that makes a pipeline, and compiles what it makes. */
final class PipelineLoader {
  private final SourceMethod<Pipeline> source;

  PipelineLoader(PipelineEntry entry, ClassLoader loader) {
    this.source =
        new SourceMethod<>(
            entry, loader, Pipeline.class, "a Pipeline", "the pipeline \"" + entry.name() + "\"");
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
      throw source.thrown("could not be compiled", thrown);
    }
  }

  Pipeline pipeline() {
    return source.make();
  }

  /** The user's method, accessible. */
  Method method() {
    return source.method();
  }
}
