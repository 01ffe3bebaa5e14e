package dev.penstock.cli;

import dev.penstock.Compilation;
import dev.penstock.diagnostic.DiagnosticGroup;

/**
 * A pipeline by its name on the command line, compiled.
 *
 * @param name the name
 * @param compilation what came of it
 */
record Compiled(String name, Compilation compilation) {
  /**
   * Finds, makes and compiles the pipeline.
   *
   * @throws CommandFailure when there is no such pipeline, or when its code throws
   */
  static Compiled byName(String name) {
    PipelineCatalog catalog = PipelineCatalog.ofThread();
    return new Compiled(name, new PipelineLoader(catalog.find(name), catalog.loader()).compile());
  }

  void printDiagnostics(Console console) {
    for (DiagnosticGroup group : DiagnosticGroup.of(compilation.diagnostics())) {
      console.printError(group.toString());
    }
  }

  /** The pipeline's name and how many errors and warnings it has. */
  String verdict() {
    return Verdict.of(name, compilation.diagnostics());
  }
}
