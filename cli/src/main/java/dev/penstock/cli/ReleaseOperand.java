package dev.penstock.cli;

import dev.penstock.Compilation;
import dev.penstock.Pipeline;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.deploy.Provenance;
import dev.penstock.sagemaker.deploy.Release;
import dev.penstock.sagemaker.environment.Environment;
import picocli.CommandLine.ParseResult;

/** A pipeline of the class path, compiled for the environment that it goes to. */
final class ReleaseOperand {
  private ReleaseOperand() {}

  /**
   * Finds and compiles the pipeline, and prints its diagnostics.
   *
   * @throws CommandFailure when there is none, or it has errors
   */
  static Release of(ParseResult arguments, Aws aws, Console console) {
    String name = Commands.pipelineName(arguments);
    PipelineCatalog catalog = PipelineCatalog.ofThread();
    PipelineLoader loader = new PipelineLoader(catalog.find(name), catalog.loader());
    Environment environment = aws.environment();
    Pipeline pipeline = loader.pipeline();
    if (environment != null) {
      pipeline = environment.applyTo(pipeline);
    }
    Compilation compilation = loader.compile(pipeline);
    Compiled compiled = new Compiled(name, compilation);
    compiled.printDiagnostics(console);
    if (compilation.hasErrors()) {
      throw CommandFailure.failed(compiled.verdict() + "; nothing deployed");
    }
    Provenance provenance = Provenance.of(console.directory(), System.getenv());
    if (provenance.dirty()) {
      console.printError(
          "The work tree has changes that are in no commit: nobody else can make this again.");
    }
    try {
      return Release.of(pipeline, compilation, provenance);
    } catch (SageMakerFailure failure) {
      throw Aws.failed(failure);
    }
  }
}
