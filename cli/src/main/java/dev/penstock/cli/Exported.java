package dev.penstock.cli;

import dev.penstock.Asset;
import dev.penstock.Compilation;
import dev.penstock.Pipeline;
import dev.penstock.cli.DefinitionOperand.BareName;
import dev.penstock.cli.DefinitionOperand.Kind;
import dev.penstock.expression.Expression.Literal;
import dev.penstock.sagemaker.environment.Environment;
import dev.penstock.sagemaker.export.DefinitionLocation;
import dev.penstock.sagemaker.export.PipelineExport;
import dev.penstock.value.StringValue;
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
    Promoted promoted = Promoted.of(name, environment, "; nothing exported", console);
    Pipeline pipeline = promoted.pipeline();
    Compilation compilation = promoted.compilation();
    return new Exported(
        PipelineExport.of(pipeline, compilation).withRole(role(pipeline)),
        compilation.assets(),
        pipeline.defaults().bucket(),
        pipeline.defaults().bucketPrefix());
  }

  static @Nullable String role(Pipeline pipeline) {
    StringValue role = pipeline.defaults().role();
    return role != null
            && role.expression() instanceof Literal literal
            && literal.value() instanceof String arn
        ? arn
        : null;
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
