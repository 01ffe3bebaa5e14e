package dev.penstock.cli;

import dev.penstock.Asset;
import dev.penstock.cli.DefinitionOperand.BareName;
import dev.penstock.cli.DefinitionOperand.Kind;
import dev.penstock.sagemaker.environment.Environment;
import dev.penstock.sagemaker.export.DefinitionLocation;
import dev.penstock.sagemaker.export.PipelineExport;
import dev.penstock.step.PipelineDefaults;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/**
 * A pipeline that is exported, at home in the environment that was chosen.
 *
 * @param pipeline the pipeline
 * @param assets the files that its definition refers to
 * @param bucket the bucket for what it needs, or null when none is known
 * @param prefix what stands between the bucket and the pipeline's name, or null
 */
record Exported(
    PipelineExport pipeline, List<Asset> assets, @Nullable String bucket, @Nullable String prefix) {
  /**
   * Finds what was typed.
   *
   * @throws CommandFailure when there is none, or it has errors
   */
  static Exported of(ParseResult arguments, Aws aws, Console console) {
    String typed = Commands.pipelineName(arguments);
    Environment environment = aws.environment();
    DefinitionOperand operand = DefinitionOperand.of(typed, BareName.ON_CLASS_PATH, console);
    if (operand.kind() == Kind.CLASS_PATH) {
      return onClassPath(typed, environment, console);
    }
    PipelineExport pipeline =
        PipelineExport.of(LocalPipeline.name(operand), operand.read(arguments, console))
            .withRole(environment == null ? null : environment.role());
    return new Exported(
        pipeline, List.of(), environment == null ? null : environment.bucket(), null);
  }

  private static Exported onClassPath(
      String name, @Nullable Environment environment, Console console) {
    Compiled compiled = Compiled.deployed(name, environment).orFail(console, "; nothing exported");
    PipelineDefaults defaults = compiled.pipeline().defaults();
    return new Exported(
        PipelineExport.of(compiled.pipeline(), compiled.compilation()).withRole(compiled.role()),
        compiled.compilation().assets(),
        defaults.bucket(),
        defaults.bucketPrefix());
  }

  /** Where a deployment would leave a large definition. */
  DefinitionLocation place(PipelineExport exported) {
    if (bucket == null) {
      throw CommandFailure.wrongUsage(
          "In which bucket? Put one into the environment (bucket:), or into the pipeline's"
              + " defaults.");
    }
    return DefinitionLocation.of(
        bucket, (prefix == null ? "" : prefix + "/") + exported.name(), exported.definition());
  }
}
