package dev.penstock.step;

import dev.penstock.model.ArgumentTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pipeline's defaults, for steps that have nothing else to be filled in. */
final class PlainLowering implements Lowering {
  private static final String VARIANTS = "ProductionVariants";

  private static final DefaultPlaces NONE = places(null, null, null, null, null);
  private static final DefaultPlaces TAGS = places(null, null, null, null, "Tags");

  private final DefaultPlaces places;

  private PlainLowering(DefaultPlaces places) {
    this.places = places;
  }

  static Lowering of(StepType type) {
    return switch (type) {
      case ENDPOINT_CONFIG -> PlainLowering::endpointConfig;
      case ENDPOINT,
          INFERENCE_COMPONENT,
          BEDROCK_CUSTOM_MODEL_DEPLOYMENT,
          BEDROCK_PROVISIONED_MODEL_THROUGHPUT ->
          new PlainLowering(TAGS);
      case BEDROCK_CUSTOM_MODEL ->
          new PlainLowering(places("RoleArn", null, null, null, "ModelTags"));
      case BEDROCK_MODEL_IMPORT -> PlainLowering::bedrockModelImport;
      case JOB -> new PlainLowering(places("RoleArn", "VpcConfig", null, null, "Tags"));
      default -> new PlainLowering(NONE);
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
    boolean model = false;
    for (int i = 0; i < arguments.size(List.of(VARIANTS)); i++) {
      model |= arguments.has(List.of(VARIANTS, "[" + i + "]", "ModelName"));
    }
    places(
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
    places("RoleArn", null, null, null, "JobTags").fill(arguments, defaults);
    places(null, null, null, null, "ImportedModelTags").fill(arguments, defaults);
    List<String> vpc = List.of("VpcConfig");
    if (!defaults.subnets().isEmpty() && !arguments.has(vpc)) {
      arguments.put(DefaultPlaces.below(vpc, "SubnetIds"), DefaultPlaces.texts(defaults.subnets()));
      arguments.put(
          DefaultPlaces.below(vpc, "SecurityGroupIds"),
          DefaultPlaces.texts(defaults.securityGroupIds()));
    }
  }

  private static DefaultPlaces places(
      @Nullable String role,
      @Nullable String vpcConfig,
      @Nullable String networkIsolation,
      @Nullable String volumeKmsKey,
      @Nullable String tags) {
    return new DefaultPlaces(
        path(role),
        path(vpcConfig),
        path(networkIsolation),
        null,
        path(volumeKmsKey),
        null,
        path(tags),
        null);
  }

  private static @Nullable List<String> path(@Nullable String member) {
    return member == null ? null : List.of(member);
  }
}
