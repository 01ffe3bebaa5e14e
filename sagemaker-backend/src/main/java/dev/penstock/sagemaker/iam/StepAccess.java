package dev.penstock.sagemaker.iam;

import dev.penstock.step.StepType;
import java.util.ArrayList;
import java.util.List;

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
      case PROCESSING, QUALITY_CHECK, CLARIFY_CHECK -> job("ProcessingJob", "processing-job");
      case TRAINING -> job("TrainingJob", "training-job");
      case TUNING ->
          join(
              job("HyperParameterTuningJob", "hyper-parameter-tuning-job"),
              sageMaker(
                  List.of("ListTrainingJobsForHyperParameterTuningJob"),
                  "hyper-parameter-tuning-job/*"));
      case TRANSFORM -> job("TransformJob", "transform-job");
      case AUTO_ML -> job("AutoMLJob", "automl-job");
      case JOB -> job("Job", "job");
      case MODEL -> made("Model", "model/*");
      case REGISTER_MODEL -> List.of();
      case ENDPOINT_CONFIG -> made("EndpointConfig", "endpoint-config/*");
      case ENDPOINT ->
          join(
              made("Endpoint", "endpoint/*"),
              sageMaker(
                  List.of("CreateEndpoint", "UpdateEndpoint"), "endpoint/*", "endpoint-config/*"));
      case INFERENCE_COMPONENT ->
          join(
              made("InferenceComponent", "inference-component/*"),
              sageMaker(List.of("CreateInferenceComponent"), "endpoint/*"),
              sageMaker(List.of("UpdateInferenceComponent"), "inference-component/*"));
      case LINEAGE ->
          join(
              made("Action", "action/*"),
              made("Artifact", "artifact/*"),
              made("Context", "context/*"),
              sageMaker(List.of("AddAssociation"), "action/*", "artifact/*", "context/*"));
      case BEDROCK_CUSTOM_MODEL ->
          bedrock(List.of("CreateCustomModel", "GetCustomModel"), "custom-model/*");
      case BEDROCK_CUSTOM_MODEL_DEPLOYMENT ->
          bedrock(
              List.of("CreateCustomModelDeployment", "GetCustomModelDeployment"),
              "custom-model/*",
              "custom-model-deployment/*");
      case BEDROCK_MODEL_IMPORT ->
          bedrock(
              List.of("CreateModelImportJob", "GetModelImportJob"),
              "imported-model/*",
              "model-import-job/*");
      case BEDROCK_PROVISIONED_MODEL_THROUGHPUT ->
          bedrock(
              List.of("CreateProvisionedModelThroughput", "GetProvisionedModelThroughput"),
              "custom-model/*",
              "provisioned-model/*");
      // What these need depends on what they name.
      case EMR, EMR_SERVERLESS, LAMBDA, CALLBACK -> List.of();
      case CONDITION, FAIL, FOR_EACH -> List.of();
    };
  }

  /** The ARNs, all within the account. */
  List<String> arns(Arns arns) {
    return resources.stream().map(each -> arns.of(service, each)).toList();
  }

  /** The actions as a policy names them. */
  List<String> actionNames() {
    return actions.stream().map(each -> service + ":" + each).toList();
  }

  /** A job, which is stopped when its execution is. */
  private static List<StepAccess> job(String what, String kind) {
    return sageMaker(
        List.of("Create" + what, "Describe" + what, "Stop" + what, "AddTags"), kind + "/*");
  }

  /** Something that stays, once made. */
  private static List<StepAccess> made(String what, String resource) {
    return sageMaker(List.of("Create" + what, "Describe" + what, "AddTags"), resource);
  }

  private static List<StepAccess> sageMaker(List<String> actions, String... resources) {
    return List.of(new StepAccess("sagemaker", actions, List.of(resources)));
  }

  private static List<StepAccess> bedrock(List<String> actions, String... resources) {
    List<String> all = new ArrayList<>(actions);
    all.add("TagResource");
    return List.of(new StepAccess("bedrock", all, List.of(resources)));
  }

  @SafeVarargs
  private static List<StepAccess> join(List<StepAccess>... parts) {
    return List.of(parts).stream().flatMap(List::stream).toList();
  }
}
