package dev.penstock.step;

import dev.penstock.expression.Expression.Literal;
import dev.penstock.model.ArgumentTree;
import java.util.List;
import java.util.stream.Stream;

/** The models' location and the pipeline's defaults, for each algorithm. */
final class TuningLowering implements Lowering {
  static final TuningLowering INSTANCE = new TuningLowering();
  static final String ONE = "TrainingJobDefinition";
  static final String SEVERAL = "TrainingJobDefinitions";

  private TuningLowering() {}

  @Override
  public void complete(StepSpec spec, ArgumentTree arguments, LoweringContext context) {
    if (arguments.has(List.of(ONE))) {
      complete(List.of(ONE), arguments, context);
    }
    for (int i = 0; i < arguments.size(List.of(SEVERAL)); i++) {
      complete(List.of(SEVERAL, "[" + i + "]"), arguments, context);
    }
    DefaultPlaces.TAGS.fill(arguments, context.defaults());
  }

  private static void complete(
      List<String> definition, ArgumentTree arguments, LoweringContext context) {
    List<String> outputPath = path(definition, "OutputDataConfig", "S3OutputPath");
    if (!arguments.has(outputPath)) {
      String argument = String.join(".", outputPath).replace(".[", "[");
      arguments.put(outputPath, new Literal(context.bucketRoot(argument) + "/"));
    }
    boolean plain = arguments.has(path(definition, "ResourceConfig"));
    new DefaultPlaces(
            path(definition, "RoleArn"),
            path(definition, "VpcConfig"),
            path(definition, "EnableNetworkIsolation"),
            path(definition, "EnableInterContainerTrafficEncryption"),
            path(
                definition, plain ? "ResourceConfig" : TuningAlgorithm.RESOURCES, "VolumeKmsKeyId"),
            path(definition, "OutputDataConfig", "KmsKeyId"),
            null,
            path(definition, "Environment"))
        .fill(arguments, context.defaults());
  }

  private static List<String> path(List<String> definition, String... below) {
    return Stream.concat(definition.stream(), Stream.of(below)).toList();
  }
}
