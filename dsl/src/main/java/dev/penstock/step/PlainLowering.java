package dev.penstock.step;

import dev.penstock.model.ArgumentTree;
import java.util.List;
import java.util.Objects;

/** The pipeline's defaults, for steps that have nothing else to be filled in. */
final class PlainLowering implements Lowering {
  private static final String VARIANTS = "ProductionVariants";

  private final DefaultPlaces places;

  private PlainLowering(DefaultPlaces places) {
    this.places = places;
  }

  static Lowering of(StepType type) {
    return switch (type) {
      case ENDPOINT_CONFIG -> PlainLowering::endpointConfig;
      case BEDROCK_MODEL_IMPORT -> PlainLowering::bedrockModelImport;
      default -> new PlainLowering(Objects.requireNonNull(type.defaultPlaces()));
    };
  }

  @Override
  public void complete(StepSpec spec, ArgumentTree arguments, LoweringContext context) {
    places.fill(arguments, context.defaults());
  }

  /**
   * A model that a variant names has its own role and network; the configuration has them only
   * where inference components bring the models.
   */
  private static void endpointConfig(
      StepSpec spec, ArgumentTree arguments, LoweringContext context) {
    int variants = arguments.size(List.of(VARIANTS));
    boolean model = variants == 0;
    for (int i = 0; i < variants; i++) {
      model |= arguments.has(List.of(VARIANTS, "[" + i + "]", "ModelName"));
    }
    DefaultPlaces.of(
            model ? null : "ExecutionRoleArn",
            model ? null : "VpcConfig",
            model ? null : "EnableNetworkIsolation",
            "KmsKeyId",
            "Tags")
        .fill(arguments, context.defaults());
  }

  /** Amazon Bedrock has other names for the parts of a network, and tags for job and model. */
  private static void bedrockModelImport(
      StepSpec spec, ArgumentTree arguments, LoweringContext context) {
    PipelineDefaults defaults = context.defaults();
    DefaultPlaces.of("RoleArn", null, null, null, "JobTags").fill(arguments, defaults);
    DefaultPlaces.of(null, null, null, null, "ImportedModelTags").fill(arguments, defaults);
    List<String> vpc = List.of("VpcConfig");
    if (!defaults.subnets().isEmpty() && !arguments.has(vpc)) {
      arguments.put(DefaultPlaces.below(vpc, "SubnetIds"), DefaultPlaces.texts(defaults.subnets()));
      arguments.put(
          DefaultPlaces.below(vpc, "SecurityGroupIds"),
          DefaultPlaces.texts(defaults.securityGroupIds()));
    }
  }
}
