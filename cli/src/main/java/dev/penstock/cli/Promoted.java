package dev.penstock.cli;

import dev.penstock.Compilation;
import dev.penstock.Pipeline;
import dev.penstock.sagemaker.environment.Environment;
import dev.penstock.sagemaker.environment.JobTags;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline of the class path as it is on AWS: at home in the environment that was chosen, its
 * jobs tagged, and compiled without errors.
 *
 * @param pipeline the pipeline
 * @param compilation what compiling it gave
 */
record Promoted(Pipeline pipeline, Compilation compilation) {
  /**
   * Finds and compiles a pipeline, and prints its diagnostics.
   *
   * @param name its name, as {@code penstock list} shows it
   * @param environment where it goes to; null where the surroundings say all
   * @param otherwise what is said after the number of errors, for example {@code "; nothing done"}
   * @throws CommandFailure when there is none, or it has errors
   */
  static Promoted of(
      String name, @Nullable Environment environment, String otherwise, Console console) {
    PipelineCatalog catalog = PipelineCatalog.ofThread();
    PipelineLoader loader = new PipelineLoader(catalog.find(name), catalog.loader());
    Pipeline own = loader.pipeline();
    Pipeline pipeline = environment == null ? JobTags.on(own) : environment.applyTo(own);
    Compilation compilation = loader.compile(pipeline);
    Compiled compiled = new Compiled(name, compilation);
    compiled.printDiagnostics(console);
    if (compilation.hasErrors()) {
      throw CommandFailure.failed(compiled.verdict() + otherwise);
    }
    return new Promoted(pipeline, compilation);
  }
}
