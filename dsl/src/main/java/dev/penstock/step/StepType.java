package dev.penstock.step;

import dev.penstock.internal.ServiceStep;
import dev.penstock.model.Shape.StructureShape;
import dev.penstock.model.bedrock.BedrockCustomModelArguments;
import dev.penstock.model.bedrock.BedrockCustomModelDeploymentArguments;
import dev.penstock.model.bedrock.BedrockModelImportArguments;
import dev.penstock.model.bedrock.BedrockProvisionedModelThroughputArguments;
import dev.penstock.model.sagemaker.AutoMlArguments;
import dev.penstock.model.sagemaker.EndpointArguments;
import dev.penstock.model.sagemaker.EndpointConfigArguments;
import dev.penstock.model.sagemaker.InferenceComponentArguments;
import dev.penstock.model.sagemaker.JobArguments;
import dev.penstock.model.sagemaker.LineageArguments;
import dev.penstock.model.sagemaker.ModelArguments;
import dev.penstock.model.sagemaker.ProcessingArguments;
import dev.penstock.model.sagemaker.RegisterModelArguments;
import dev.penstock.model.sagemaker.TrainingArguments;
import dev.penstock.model.sagemaker.TransformArguments;
import dev.penstock.model.sagemaker.TuningArguments;
import dev.penstock.value.WireEnum;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The service's step types: what each maps to, and what it takes besides its arguments. */
public enum StepType implements WireEnum {
  /**
   * A processing job: any container over data, for example to prepare it or to evaluate a model.
   */
  @ServiceStep(
      create = "CreateProcessingJob",
      describe = "DescribeProcessingJob",
      name = "ProcessingJobName",
      defaulted = "RoleArn",
      cacheable = true,
      retryable = true)
  PROCESSING("Processing"),

  /** A training job. */
  @ServiceStep(
      create = "CreateTrainingJob",
      describe = "DescribeTrainingJob",
      name = "TrainingJobName",
      defaulted = {"RoleArn", "OutputDataConfig"},
      cacheable = true,
      retryable = true)
  TRAINING("Training"),

  /** A model that can be deployed or used by a transform. */
  @ServiceStep(
      create = "CreateModel",
      describe = "DescribeModel",
      name = "ModelName",
      retryable = true)
  MODEL("Model"),

  /** A version in the model registry. */
  @ServiceStep(
      create = "CreateModelPackage",
      describe = "DescribeModelPackage",
      name = "ModelPackageName",
      omit = {"CertifyForMarketplace", "ClientToken"},
      retryable = true)
  REGISTER_MODEL("RegisterModel"),

  /** Many training jobs in search of the best hyperparameters. */
  @ServiceStep(
      create = "CreateHyperParameterTuningJob",
      describe = "DescribeHyperParameterTuningJob",
      name = "HyperParameterTuningJobName",
      cacheable = true,
      retryable = true)
  TUNING("Tuning"),

  /** A batch transform job: a model over a whole set of data. */
  @ServiceStep(
      create = "CreateTransformJob",
      describe = "DescribeTransformJob",
      name = "TransformJobName",
      defaulted = "TransformOutput",
      cacheable = true,
      retryable = true)
  TRANSFORM("Transform"),

  /** A search of the service's own for the best model of tabular data. */
  @ServiceStep(
      create = "CreateAutoMLJob",
      describe = "DescribeAutoMLJob",
      name = "AutoMLJobName",
      omit = {"GenerateCandidateDefinitionsOnly", "ModelDeployConfig"},
      defaulted = {"RoleArn", "OutputDataConfig"},
      cacheable = true,
      retryable = true)
  AUTO_ML("AutoML"),

  /**
   * How models are to be deployed. The service adds a suffix to the name, so an endpoint takes the
   * name from {@code properties().endpointConfigName()}.
   */
  @ServiceStep(
      create = "CreateEndpointConfig",
      describe = "DescribeEndpointConfig",
      name = "EndpointConfigName",
      omit = {"DataCaptureConfig", "ExplainerConfig"},
      plain = true,
      cacheable = true,
      retryable = true)
  ENDPOINT_CONFIG("EndpointConfig"),

  /** An endpoint, made, or changed to another configuration when it is there already. */
  @ServiceStep(
      create = "CreateEndpoint",
      describe = "DescribeEndpoint",
      omit = "DeploymentConfig",
      plain = true,
      cacheable = true)
  ENDPOINT("Endpoint"),

  /** A model, with the resources it needs, on an endpoint that may hold several. */
  @ServiceStep(
      create = "CreateInferenceComponent",
      describe = "DescribeInferenceComponent",
      plain = true)
  INFERENCE_COMPONENT("InferenceComponent"),

  /**
   * Artifacts, actions and contexts, and how they belong together, for the record. Something made
   * by the same step is referred to by name and type, anything else by ARN.
   */
  @ServiceStep(create = "CreateLineage", describe = "DescribeLineage", plain = true)
  LINEAGE("Lineage"),

  /** A model of one's own in Amazon Bedrock. */
  @ServiceStep(
      service = "bedrock",
      create = "CreateCustomModel",
      describe = "GetCustomModel",
      plain = true)
  BEDROCK_CUSTOM_MODEL("BedrockCustomModel"),

  /** A custom model of Amazon Bedrock, deployed for inference on demand. */
  @ServiceStep(
      service = "bedrock",
      create = "CreateCustomModelDeployment",
      describe = "GetCustomModelDeployment",
      plain = true)
  BEDROCK_CUSTOM_MODEL_DEPLOYMENT("BedrockCustomModelDeployment"),

  /** A model that was trained elsewhere, imported into Amazon Bedrock. */
  @ServiceStep(
      service = "bedrock",
      create = "CreateModelImportJob",
      describe = "GetModelImportJob",
      defaulted = "RoleArn",
      plain = true)
  BEDROCK_MODEL_IMPORT("BedrockModelImport"),

  /** Capacity that Amazon Bedrock keeps for one model. */
  @ServiceStep(
      service = "bedrock",
      create = "CreateProvisionedModelThroughput",
      describe = "GetProvisionedModelThroughput",
      plain = true)
  BEDROCK_PROVISIONED_MODEL_THROUGHPUT("BedrockProvisionedModelThroughput"),

  /** A job whose category says what it does and what its configuration document holds. */
  @ServiceStep(
      create = "CreateJob",
      describe = "DescribeJob",
      name = "JobName",
      defaulted = "RoleArn",
      plain = true)
  JOB("Job"),

  /** A decision between two branches. */
  CONDITION("Condition"),

  /** An end of the execution, as failed, with a message. */
  FAIL("Fail"),

  /** A call of a Lambda function. */
  LAMBDA("Lambda"),

  /** A wait for somebody who answers a message in a queue. */
  CALLBACK("Callback"),

  /** A check of data or predictions, with Model Monitor's container. */
  QUALITY_CHECK("QualityCheck"),

  /** A check of bias or explanations, with Clarify's container. */
  CLARIFY_CHECK("ClarifyCheck"),

  /** A step of an EMR cluster. Its own request is what a new cluster is made with. */
  @ServiceStep(
      service = "emr",
      create = "RunJobFlow",
      describe = "DescribeStep.Step",
      omit = {"Name", "Steps", "AutoTerminationPolicy"})
  EMR("EMR"),

  /** A job run of EMR Serverless. Its own request is what JobConfig holds. */
  @ServiceStep(
      service = "emr-serverless",
      create = "StartJobRun",
      describe = "GetJobRun",
      omit = {"applicationId", "clientToken"},
      defaulted = "executionRoleArn")
  EMR_SERVERLESS("EMRServerless"),

  /** One step run for each item of a list. */
  FOR_EACH("ForEach");

  private static final Map<String, StepType> BY_WIRE_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(StepType::wireName, type -> type));

  private final String wireName;

  StepType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }

  /**
   * Returns what the step's arguments are.
   *
   * @return the shape of the request, or null for a step that maps to no operation
   */
  public @Nullable StructureShape argumentsShape() {
    return switch (this) {
      case PROCESSING -> ProcessingArguments.shape();
      case TRAINING -> TrainingArguments.shape();
      case MODEL -> ModelArguments.shape();
      case REGISTER_MODEL -> RegisterModelArguments.shape();
      case TUNING -> TuningArguments.shape();
      case TRANSFORM -> TransformArguments.shape();
      case AUTO_ML -> AutoMlArguments.shape();
      case ENDPOINT_CONFIG -> EndpointConfigArguments.shape();
      case ENDPOINT -> EndpointArguments.shape();
      case INFERENCE_COMPONENT -> InferenceComponentArguments.shape();
      case LINEAGE -> LineageArguments.shape();
      case BEDROCK_CUSTOM_MODEL -> BedrockCustomModelArguments.shape();
      case BEDROCK_CUSTOM_MODEL_DEPLOYMENT -> BedrockCustomModelDeploymentArguments.shape();
      case BEDROCK_MODEL_IMPORT -> BedrockModelImportArguments.shape();
      case BEDROCK_PROVISIONED_MODEL_THROUGHPUT ->
          BedrockProvisionedModelThroughputArguments.shape();
      case JOB -> JobArguments.shape();
      case QUALITY_CHECK, CLARIFY_CHECK -> ProcessingArguments.shape();
      case EMR -> EmrShapes.STEP;
      case EMR_SERVERLESS -> EmrShapes.SERVERLESS;
      case CONDITION, FAIL, LAMBDA, CALLBACK, FOR_EACH -> null;
    };
  }

  /**
   * Returns where the arguments take the pipeline's defaults.
   *
   * @return the places, or null where they depend on the arguments
   */
  public @Nullable DefaultPlaces defaultPlaces() {
    return DefaultPlaces.of(this);
  }

  /**
   * Returns the argument that names the job, the model or the version. An execution gives it a name
   * of its own; with custom prefixes it is where that begins.
   *
   * @return the member on the wire, or null when an execution names nothing
   */
  public @Nullable String jobNameMember() {
    return switch (this) {
      case PROCESSING, QUALITY_CHECK, CLARIFY_CHECK -> "ProcessingJobName";
      case TRAINING -> "TrainingJobName";
      case TRANSFORM -> "TransformJobName";
      case TUNING -> "HyperParameterTuningJobName";
      case AUTO_ML -> "AutoMLJobName";
      case MODEL -> "ModelName";
      case REGISTER_MODEL -> "ModelPackageName";
      default -> null;
    };
  }

  /**
   * Returns what of a step decides whether an earlier result of it may be used again: the members
   * named in the developer guide ("Caching pipeline steps"). All else, such as outputs, instances
   * and the role, does not matter. Of locations it is the path that counts, not what lies there.
   *
   * <p>The guide names the settings of a check, which make up its whole request and more; and it
   * has nothing on Lambda, Callback, EndpointConfig and Endpoint, although they take a cache
   * configuration: there it is taken to be all that they are given. Tags never are among it.
   *
   * @return paths in the step, for example {@code Arguments.AppSpecification}; empty for a step
   *     whose results are never used again
   */
  public List<String> cacheKeyMembers() {
    return switch (this) {
      case PROCESSING ->
          List.of(
              "Arguments.AppSpecification", "Arguments.Environment", "Arguments.ProcessingInputs");
      case TRAINING ->
          List.of(
              "Arguments.AlgorithmSpecification",
              "Arguments.CheckpointConfig",
              "Arguments.DebugHookConfig",
              "Arguments.DebugRuleConfigurations",
              "Arguments.Environment",
              "Arguments.HyperParameters",
              "Arguments.InputDataConfig");
      case TUNING ->
          List.of(
              "Arguments.HyperParameterTuningJobConfig",
              "Arguments.TrainingJobDefinition.AlgorithmSpecification",
              "Arguments.TrainingJobDefinition.HyperParameterRanges",
              "Arguments.TrainingJobDefinition.InputDataConfig",
              "Arguments.TrainingJobDefinition.StaticHyperParameters",
              "Arguments.TrainingJobDefinition.TuningObjective",
              "Arguments.TrainingJobDefinitions");
      case AUTO_ML ->
          List.of(
              "Arguments.AutoMLJobConfig.CandidateGenerationConfig",
              "Arguments.AutoMLJobConfig.CompletionCriteria",
              "Arguments.AutoMLJobConfig.DataSplitConfig",
              "Arguments.AutoMLJobConfig.Mode",
              "Arguments.AutoMLJobObjective",
              "Arguments.InputDataConfig",
              "Arguments.ProblemType");
      case TRANSFORM ->
          List.of(
              "Arguments.DataProcessing",
              "Arguments.Environment",
              "Arguments.ModelName",
              "Arguments.TransformInput");
      case CLARIFY_CHECK ->
          List.of(
              "Arguments",
              "CheckType",
              "ModelName",
              "ModelPackageGroupName",
              "RegisterNewBaseline",
              "SkipCheck",
              "SuppliedBaselineConstraints");
      case QUALITY_CHECK ->
          List.of(
              "Arguments",
              "CheckType",
              "ModelPackageGroupName",
              "RegisterNewBaseline",
              "SkipCheck",
              "SuppliedBaselineConstraints",
              "SuppliedBaselineStatistics");
      case EMR -> List.of("Arguments.ClusterId", "Arguments.StepConfig");
      case LAMBDA -> List.of("Arguments", "FunctionArn");
      case CALLBACK -> List.of("Arguments", "SqsQueueUrl");
      case ENDPOINT_CONFIG, ENDPOINT -> List.of("Arguments");
      default -> List.of();
    };
  }

  /**
   * Returns what of {@link #cacheKeyMembers} does not matter after all. Where the guide names the
   * members that matter, tags are never among them; so they are taken not to matter anywhere.
   *
   * @return paths in the step
   */
  public List<String> cacheKeyExceptions() {
    return switch (this) {
      case CLARIFY_CHECK, QUALITY_CHECK, ENDPOINT_CONFIG, ENDPOINT -> List.of("Arguments.Tags");
      default -> List.of();
    };
  }

  /**
   * Returns what other steps can read of a step.
   *
   * @return the shape of its properties, or null when they are the body's, or none
   */
  public @Nullable StructureShape propertiesShape() {
    return PropertyShapes.of(this);
  }

  /**
   * Returns how an argument is set in Java.
   *
   * @param argument its place on the wire, for example {@code ResourceConfig.InstanceType}
   * @return for example {@code .instances(…)}
   */
  public String builderPath(String argument) {
    return BuilderPaths.of(this).path(argument);
  }

  /**
   * Finds a step type by its name on the wire.
   *
   * @param wireName for example {@code Processing}
   * @return the step type, or null when it is not known
   */
  public static @Nullable StepType ofWireName(String wireName) {
    return BY_WIRE_NAME.get(wireName);
  }
}
