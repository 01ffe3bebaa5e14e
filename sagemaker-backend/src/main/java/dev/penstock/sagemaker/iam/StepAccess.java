package dev.penstock.sagemaker.iam;

import dev.penstock.step.StepType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an execution calls for a step of some type, and on what. Actions and kinds of resources are
 * those of the Service Authorization Reference.
 *
 * @param service the prefix of the actions and of the resources
 * @param actions the actions without the prefix
 * @param resources resources without their ARN's beginning, with wildcards
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsagemaker.html">Actions
 *     of SageMaker</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/sagemaker/latest/dg/security-iam-awsmanpol-pipelines.html">AmazonSageMakerPipelinesIntegrations,
 *     for EMR, Lambda and Callback</a>
 */
record StepAccess(String service, List<String> actions, List<String> resources) {

  /** What every step of the type needs; a decision or a loop needs nothing. */
  static List<StepAccess> of(StepType type) {
    return switch (type) {
      case PROCESSING, QUALITY_CHECK, CLARIFY_CHECK ->
          List.of(job("ProcessingJob", "processing-job"));
      case TRAINING -> List.of(job("TrainingJob", "training-job"));
      case TUNING ->
          List.of(
              job("HyperParameterTuningJob", "hyper-parameter-tuning-job"),
              sageMaker(
                  List.of("ListTrainingJobsForHyperParameterTuningJob"),
                  "hyper-parameter-tuning-job/*"));
      case TRANSFORM -> List.of(job("TransformJob", "transform-job"));
      case AUTO_ML -> List.of(job("AutoMLJob", "automl-job"));
      case JOB -> List.of(job("Job", "job"));
      case MODEL -> List.of(made("Model", "model/*"));
      case REGISTER_MODEL -> List.of();
      case ENDPOINT_CONFIG -> List.of(made("EndpointConfig", "endpoint-config/*"));
      case ENDPOINT ->
          List.of(
              made("Endpoint", "endpoint/*"),
              sageMaker(
                  List.of("CreateEndpoint", "UpdateEndpoint"), "endpoint/*", "endpoint-config/*"));
      case INFERENCE_COMPONENT ->
          List.of(
              made("InferenceComponent", "inference-component/*"),
              sageMaker(List.of("CreateInferenceComponent"), "endpoint/*"),
              sageMaker(List.of("UpdateInferenceComponent"), "inference-component/*"));
      case LINEAGE ->
          List.of(
              made("Action", "action/*"),
              made("Artifact", "artifact/*"),
              made("Context", "context/*"),
              sageMaker(List.of("AddAssociation"), "action/*", "artifact/*", "context/*"));
      case BEDROCK_CUSTOM_MODEL ->
          List.of(bedrock(List.of("CreateCustomModel", "GetCustomModel"), "custom-model/*"));
      case BEDROCK_CUSTOM_MODEL_DEPLOYMENT ->
          List.of(
              bedrock(
                  List.of("CreateCustomModelDeployment", "GetCustomModelDeployment"),
                  "custom-model/*",
                  "custom-model-deployment/*"));
      case BEDROCK_MODEL_IMPORT ->
          List.of(
              bedrock(
                  List.of("CreateModelImportJob", "GetModelImportJob"),
                  "imported-model/*",
                  "model-import-job/*"));
      case BEDROCK_PROVISIONED_MODEL_THROUGHPUT ->
          List.of(
              bedrock(
                  List.of("CreateProvisionedModelThroughput", "GetProvisionedModelThroughput"),
                  "custom-model/*",
                  "provisioned-model/*"));
      // What these need depends on what they name.
      case EMR, EMR_SERVERLESS, LAMBDA, CALLBACK -> List.of();
      case CONDITION, FAIL, FOR_EACH -> List.of();
    };
  }

  /**
   * The ARNs, all within the account.
   *
   * @param names patterns for the names of what the step makes
   */
  List<String> arns(Arns arns, List<String> names) {
    return resources.stream()
        .flatMap(
            each ->
                each.endsWith("/*")
                    ? names.stream().map(name -> each.substring(0, each.length() - 1) + name)
                    : Stream.of(each))
        .map(each -> arns.of(service, each))
        .toList();
  }

  /** The actions as a policy names them. */
  List<String> actionNames() {
    return actions.stream().map(each -> service + ":" + each).toList();
  }

  /** A job, which is stopped when its execution is. */
  private static StepAccess job(String what, String kind) {
    return sageMaker(
        List.of("Create" + what, "Describe" + what, "Stop" + what, "AddTags"), kind + "/*");
  }

  /** Something that stays, once made. */
  private static StepAccess made(String what, String resource) {
    return sageMaker(List.of("Create" + what, "Describe" + what, "AddTags"), resource);
  }

  private static StepAccess sageMaker(List<String> actions, String... resources) {
    return new StepAccess("sagemaker", actions, List.of(resources));
  }

  private static StepAccess bedrock(List<String> actions, String... resources) {
    List<String> all = new ArrayList<>(actions);
    all.add("TagResource");
    return new StepAccess("bedrock", all, List.of(resources));
  }
}
