package dev.penstock.step;

import dev.penstock.model.JavaNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How arguments are set in Java: by the method of the short form where there is one, else by the
 * generated methods that lead there.
 */
final class BuilderPaths {
  /** A number in brackets, which Java does not say. */
  private static final Pattern POSITION = Pattern.compile("\\[\\d+]");

  private static final Map<StepType, BuilderPaths> ALL = new ConcurrentHashMap<>();

  /** Besides the arguments, so the same for all types. */
  private static final String BESIDE =
      """
      Name named
      DependsOn dependsOn
      DisplayName displayName
      Description description
      CacheConfig cache
      RetryPolicies retry
      """;

  private static final String CLUSTER =
      """
      ProcessingResources.ClusterConfig.InstanceCount instances
      ProcessingResources.ClusterConfig.InstanceType instances
      ProcessingResources.ClusterConfig.VolumeSizeInGB volumeSizeInGB
      AppSpecification.ImageUri image
      StoppingCondition.MaxRuntimeInSeconds maxRuntime
      Environment.* environment
      """;

  private static final String TRAINING =
      """
      AlgorithmSpecification.TrainingInputMode inputMode
      AlgorithmSpecification.MetricDefinitions metric
      InputDataConfig channel
      OutputDataConfig.S3OutputPath outputPath
      StoppingCondition.MaxRuntimeInSeconds maxRuntime
      StoppingCondition.MaxWaitTimeInSeconds spot
      EnableManagedSpotTraining spot
      Environment.* environment
      """;

  private final Map<String, String> forms = new LinkedHashMap<>();
  private final boolean generated;

  private BuilderPaths(StepType type) {
    generated = type.argumentsShape() != null;
    (BESIDE + forms(type))
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.split(" ", -1))
        .forEach(form -> forms.put(form[0], form[1]));
  }

  static BuilderPaths of(StepType type) {
    return ALL.computeIfAbsent(type, BuilderPaths::new);
  }

  /** The methods of the short form, by the places that they set. */
  Map<String, String> forms() {
    return forms;
  }

  String path(String argument) {
    String place = POSITION.matcher(argument).replaceAll("");
    for (String part = place; !part.isEmpty(); part = outer(part)) {
      String method = forms.get(part);
      if (method != null) {
        return "." + method + "(…)";
      }
      method = forms.get(outer(part) + ".*");
      if (method != null) {
        return "." + method + "(\"" + place.substring(outer(part).length() + 1) + "\", …)";
      }
    }
    if (!generated) {
      // The arguments of a call are whatever the user names.
      return ".input(\"" + place + "\", …)";
    }
    StringBuilder path = new StringBuilder();
    for (String member : place.split("\\.", -1)) {
      if (member.isEmpty() || member.startsWith("Std:")) {
        break;
      }
      path.append('.').append(JavaNames.method(member)).append("(…)");
    }
    return path.toString();
  }

  private static String outer(String place) {
    int dot = place.lastIndexOf('.');
    return dot < 0 ? "" : place.substring(0, dot);
  }

  private static String forms(StepType type) {
    return switch (type) {
      case PROCESSING ->
          CLUSTER
              + """
              AppSpecification.ContainerArguments containerArguments
              AppSpecification.ContainerEntrypoint entrypoint
              ProcessingInputs input
              ProcessingOutputConfig.Outputs output
              PropertyFiles propertyFile
              """;
      case TRAINING ->
          TRAINING
              + """
              AlgorithmSpecification.TrainingImage image
              AlgorithmSpecification.AlgorithmName algorithm
              AlgorithmSpecification.ContainerArguments containerArguments
              AlgorithmSpecification.ContainerEntrypoint entrypoint
              ResourceConfig.InstanceCount instances
              ResourceConfig.InstanceType instances
              ResourceConfig.VolumeSizeInGB volumeSizeInGB
              HyperParameters.* hyperparameter
              ProfilerConfig.DisableProfiler disableProfiler
              """;
      case TUNING ->
          """
          HyperParameterTuningJobConfig.Strategy strategy
          HyperParameterTuningJobConfig.ResourceLimits.MaxNumberOfTrainingJobs maxJobs
          HyperParameterTuningJobConfig.ResourceLimits.MaxParallelTrainingJobs maxJobs
          HyperParameterTuningJobConfig.ResourceLimits.MaxRuntimeInSeconds maxRuntime
          TrainingJobDefinition algorithm
          TrainingJobDefinitions algorithm
          """;
      case TRANSFORM ->
          """
          TransformInput.ContentType contentType
          TransformInput.SplitType splitType
          TransformOutput.S3OutputPath outputPath
          TransformResources.InstanceCount instances
          TransformResources.InstanceType instances
          """;
      case MODEL ->
          """
          PrimaryContainer.Image image
          PrimaryContainer.ModelDataUrl modelData
          PrimaryContainer.ModelPackageName modelPackage
          PrimaryContainer.Environment.* environment
          Containers pipelineOf
          """;
      case REGISTER_MODEL ->
          """
          InferenceSpecification.Containers.Image image
          InferenceSpecification.Containers.ModelDataUrl modelData
          InferenceSpecification.Containers.Environment.* environment
          InferenceSpecification.SupportedContentTypes contentTypes
          InferenceSpecification.SupportedResponseMIMETypes responseTypes
          InferenceSpecification.SupportedRealtimeInferenceInstanceTypes inferenceInstances
          InferenceSpecification.SupportedTransformInstanceTypes transformInstances
          ModelPackageGroupName group
          ModelApprovalStatus approval
          ModelMetrics.ModelQuality.Statistics modelStatistics
          ModelMetrics.ModelQuality.Constraints modelConstraints
          """;
      case AUTO_ML ->
          """
          AutoMLJobConfig.CompletionCriteria.MaxCandidates maxCandidates
          AutoMLJobConfig.CompletionCriteria.MaxAutoMLJobRuntimeInSeconds maxRuntime
          AutoMLJobConfig.Mode mode
          AutoMLJobObjective.MetricName objective
          InputDataConfig channels
          OutputDataConfig.S3OutputPath outputPath
          """;
      case QUALITY_CHECK, CLARIFY_CHECK ->
          CLUSTER
              + """
              ModelPackageGroupName modelPackageGroup
              SuppliedBaselineConstraints suppliedBaselineConstraints
              """;
      case EMR ->
          """
          ClusterId cluster
          ExecutionRoleArn cluster
          ClusterConfig newCluster
          StepConfig.HadoopJarStep.Jar jar
          StepConfig.HadoopJarStep.Args args
          StepConfig.HadoopJarStep.MainClass mainClass
          StepConfig.HadoopJarStep.Properties property
          """;
      case EMR_SERVERLESS ->
          """
          ApplicationId application
          ApplicationConfig newApplication
          ExecutionRoleArn executionRole
          JobConfig job
          """;
      case CONDITION ->
          """
          Conditions when
          IfSteps then
          ElseSteps otherwise
          """;
      case FAIL -> "ErrorMessage message\n";
      case LAMBDA -> "FunctionArn function\nOutputParameters outputs\n";
      case CALLBACK -> "SqsQueueUrl queue\nOutputParameters outputs\n";
      case FOR_EACH ->
          """
          IterableItems over
          MaxConcurrency maxConcurrency
          ForEachBody each
          Selector selectMaxBy
          """;
      case ENDPOINT_CONFIG,
          ENDPOINT,
          INFERENCE_COMPONENT,
          LINEAGE,
          BEDROCK_CUSTOM_MODEL,
          BEDROCK_CUSTOM_MODEL_DEPLOYMENT,
          BEDROCK_MODEL_IMPORT,
          BEDROCK_PROVISIONED_MODEL_THROUGHPUT,
          JOB ->
          "";
    };
  }
}
