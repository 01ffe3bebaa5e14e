package dev.penstock.step;

import dev.penstock.model.Shape;
import dev.penstock.model.Shape.AnyShape;
import dev.penstock.model.Shape.BooleanShape;
import dev.penstock.model.Shape.MapShape;
import dev.penstock.model.Shape.StructureShape;
import dev.penstock.model.Shape.TextShape;
import dev.penstock.model.bedrock.BedrockCustomModelDeploymentProperties;
import dev.penstock.model.bedrock.BedrockCustomModelProperties;
import dev.penstock.model.bedrock.BedrockModelImportProperties;
import dev.penstock.model.bedrock.BedrockProvisionedModelThroughputProperties;
import dev.penstock.model.emr.EmrProperties;
import dev.penstock.model.emrserverless.EmrServerlessProperties;
import dev.penstock.model.sagemaker.AutoMlProperties;
import dev.penstock.model.sagemaker.EndpointConfigProperties;
import dev.penstock.model.sagemaker.EndpointProperties;
import dev.penstock.model.sagemaker.InferenceComponentProperties;
import dev.penstock.model.sagemaker.JobProperties;
import dev.penstock.model.sagemaker.LineageProperties;
import dev.penstock.model.sagemaker.ModelProperties;
import dev.penstock.model.sagemaker.ProcessingProperties;
import dev.penstock.model.sagemaker.RegisterModelProperties;
import dev.penstock.model.sagemaker.TrainingProperties;
import dev.penstock.model.sagemaker.TransformProperties;
import dev.penstock.model.sagemaker.TuningProperties;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be read of each type of step: the response that describes it, or what is its own. */
final class PropertyShapes {
  private static final TextShape TEXT = new TextShape(0, Long.MAX_VALUE, null, List.of());
  private static final StructureShape OUTPUTS =
      written("Outputs", Map.of("OutputParameters", new MapShape(0, 50, TEXT, new AnyShape())));
  private static final StructureShape CONDITION =
      written("Condition", Map.of("Outcome", new BooleanShape()));
  private static final StructureShape CHECK =
      new Extended(
          ProcessingProperties.shape(),
          Map.of(
              "CalculatedBaselineConstraints", TEXT,
              "CalculatedBaselineStatistics", TEXT,
              "BaselineUsedForDriftCheckConstraints", TEXT,
              "BaselineUsedForDriftCheckStatistics", TEXT));
  private static final StructureShape EMR =
      new Extended(EmrProperties.shape(), Map.of("ClusterId", TEXT));

  private PropertyShapes() {}

  static @Nullable StructureShape of(StepType type) {
    return switch (type) {
      case PROCESSING -> ProcessingProperties.shape();
      case TRAINING -> TrainingProperties.shape();
      case MODEL -> ModelProperties.shape();
      case REGISTER_MODEL -> RegisterModelProperties.shape();
      case TUNING -> TuningProperties.shape();
      case TRANSFORM -> TransformProperties.shape();
      case AUTO_ML -> AutoMlProperties.shape();
      case ENDPOINT_CONFIG -> EndpointConfigProperties.shape();
      case ENDPOINT -> EndpointProperties.shape();
      case INFERENCE_COMPONENT -> InferenceComponentProperties.shape();
      case LINEAGE -> LineageProperties.shape();
      case BEDROCK_CUSTOM_MODEL -> BedrockCustomModelProperties.shape();
      case BEDROCK_CUSTOM_MODEL_DEPLOYMENT -> BedrockCustomModelDeploymentProperties.shape();
      case BEDROCK_MODEL_IMPORT -> BedrockModelImportProperties.shape();
      case BEDROCK_PROVISIONED_MODEL_THROUGHPUT ->
          BedrockProvisionedModelThroughputProperties.shape();
      case JOB -> JobProperties.shape();
      case CONDITION -> CONDITION;
      case LAMBDA, CALLBACK -> OUTPUTS;
      case QUALITY_CHECK, CLARIFY_CHECK -> CHECK;
      case EMR -> EMR;
      case EMR_SERVERLESS -> EmrServerlessProperties.shape();
      case FAIL, FOR_EACH -> null;
    };
  }

  private static StructureShape written(String name, Map<String, Shape> members) {
    return new WrittenShape(name, List.of(), members);
  }

  /** A response, and what pipelines add to it. */
  private static final class Extended extends StructureShape {
    private final StructureShape response;
    private final Map<String, Shape> more;

    Extended(StructureShape response, Map<String, Shape> more) {
      super(
          response.name(),
          List.of(),
          Stream.concat(response.members().stream(), more.keySet().stream().sorted()).toList());
      this.response = response;
      this.more = more;
    }

    @Override
    public @Nullable Shape member(String member) {
      Shape added = more.get(member);
      return added == null ? response.member(member) : added;
    }
  }
}
