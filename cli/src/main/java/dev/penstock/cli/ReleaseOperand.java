package dev.penstock.cli;

import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.deploy.Provenance;
import dev.penstock.sagemaker.deploy.Release;
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
    Compiled compiled =
        Compiled.deployed(Commands.pipelineName(arguments), aws.environment())
            .orFail(console, "; nothing deployed");
    Provenance provenance = Provenance.of(console.directory(), System.getenv());
    if (provenance.dirty()) {
      console.printError(
          "The work tree has changes that are in no commit: nobody else can make this again.");
    }
    try {
      return Release.of(compiled.pipeline(), compiled.compilation(), provenance);
    } catch (SageMakerFailure failure) {
      throw Aws.failed(failure);
    }
  }
}
