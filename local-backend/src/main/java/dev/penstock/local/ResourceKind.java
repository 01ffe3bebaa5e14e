package dev.penstock.local;

import dev.penstock.step.StepType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a step of a type makes, as the service names it.
 *
 * @param service the service in its ARN
 * @param resource the kind in its ARN
 * @param nameMember the member that holds its name
 * @param arnMember the member that holds its ARN
 * @param statusMember the member that holds its status, or null
 * @param done the status of one that is done
 * @param metadata its member in the step's metadata, or null
 * @param longestName how long its name may be
 */
record ResourceKind(
    String service,
    String resource,
    String nameMember,
    String arnMember,
    @Nullable String statusMember,
    String done,
    @Nullable String metadata,
    int longestName) {

  /** Null for steps that make nothing that has a name. */
  static @Nullable ResourceKind of(StepType type) {
    return switch (type) {
      case PROCESSING -> job("ProcessingJob", "processing-job", "ProcessingJob");
      case QUALITY_CHECK, CLARIFY_CHECK -> job("ProcessingJob", "processing-job", null);
      case TRAINING -> job("TrainingJob", "training-job", "TrainingJob");
      case TUNING ->
          new ResourceKind(
              "sagemaker",
              "hyper-parameter-tuning-job",
              "HyperParameterTuningJobName",
              "HyperParameterTuningJobArn",
              "HyperParameterTuningJobStatus",
              "Completed",
              "TuningJob",
              32);
      case TRANSFORM -> job("TransformJob", "transform-job", "TransformJob");
      case AUTO_ML ->
          new ResourceKind(
              "sagemaker",
              "automl-job",
              "AutoMLJobName",
              "AutoMLJobArn",
              "AutoMLJobStatus",
              "Completed",
              "AutoMLJob",
              32);
      case JOB -> job("Job", "job", null);
      case MODEL -> resource("Model", null, "");
      case ENDPOINT_CONFIG -> resource("EndpointConfig", null, "");
      case ENDPOINT -> resource("Endpoint", "EndpointStatus", "InService");
      case INFERENCE_COMPONENT ->
          resource("InferenceComponent", "InferenceComponentStatus", "InService");
      case BEDROCK_CUSTOM_MODEL -> bedrock("Model", "Model", "custom-model", "Active", type);
      case BEDROCK_CUSTOM_MODEL_DEPLOYMENT ->
          bedrock("ModelDeployment", "ModelDeployment", "custom-model-deployment", "Active", type);
      case BEDROCK_MODEL_IMPORT ->
          bedrock("ImportedModel", "ImportedModel", "imported-model", "Completed", type);
      case BEDROCK_PROVISIONED_MODEL_THROUGHPUT ->
          bedrock("ProvisionedModel", "ProvisionedModel", "provisioned-model", "InService", type);
      case REGISTER_MODEL,
          LINEAGE,
          CONDITION,
          FAIL,
          LAMBDA,
          CALLBACK,
          EMR,
          EMR_SERVERLESS,
          FOR_EACH ->
          null;
    };
  }

  /** Whether the engine makes it by itself, so that no runner is needed. */
  static boolean needsRunner(StepType type) {
    return switch (type) {
      case PROCESSING,
          TRAINING,
          TUNING,
          TRANSFORM,
          AUTO_ML,
          QUALITY_CHECK,
          CLARIFY_CHECK,
          EMR,
          EMR_SERVERLESS,
          LAMBDA,
          JOB,
          BEDROCK_CUSTOM_MODEL,
          BEDROCK_CUSTOM_MODEL_DEPLOYMENT,
          BEDROCK_MODEL_IMPORT,
          BEDROCK_PROVISIONED_MODEL_THROUGHPUT ->
          true;
      case MODEL,
          REGISTER_MODEL,
          ENDPOINT_CONFIG,
          ENDPOINT,
          INFERENCE_COMPONENT,
          LINEAGE,
          CONDITION,
          FAIL,
          CALLBACK,
          FOR_EACH ->
          false;
    };
  }

  private static ResourceKind job(String stem, String resource, @Nullable String metadata) {
    return new ResourceKind(
        "sagemaker",
        resource,
        stem + "Name",
        stem + "Arn",
        stem + "Status",
        "Completed",
        metadata,
        63);
  }

  private static ResourceKind resource(String stem, @Nullable String status, String done) {
    String resource = stem.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return new ResourceKind(
        "sagemaker", resource, stem + "Name", stem + "Arn", status, done, stem, 63);
  }

  private static ResourceKind bedrock(
      String name, String arn, String resource, String done, StepType type) {
    return new ResourceKind(
        "bedrock", resource, name + "Name", arn + "Arn", "Status", done, type.wireName(), 63);
  }
}
