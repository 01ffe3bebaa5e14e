package dev.penstock.sagemaker.execution;

import dev.penstock.sagemaker.AwsClients;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.SageMakerResponse;

/**
 * What a job was given and what it says of its result, as the service describes it.
 *
 * @param settings what its result may depend on: texts by path
 * @param metrics its final metrics by name
 * @param outputs where the outputs of a processing job lie, by name: S3 URIs
 * @param written the places in S3 that it writes to
 */
record JobFacts(
    Map<String, String> settings,
    Map<String, Double> metrics,
    Map<String, String> outputs,
    List<String> written) {
  /** What the result of a job may depend on; all else is different each time, or of no account. */
  private static final List<String> SETTINGS =
      List.of(
          "AlgorithmSpecification",
          "AppSpecification",
          "HyperParameters",
          "InputDataConfig",
          "ProcessingInputs",
          "TransformInput",
          "Environment",
          "ResourceConfig",
          "ProcessingResources",
          "TransformResources",
          "StoppingCondition",
          "EnableManagedSpotTraining",
          "HyperParameterTuningJobConfig",
          "TrainingJobDefinition");

  private static final List<String> WRITTEN =
      List.of(
          "OutputDataConfig.S3OutputPath",
          "TrainingJobDefinition.OutputDataConfig.S3OutputPath",
          "TransformOutput.S3OutputPath");

  private static final String FINAL_METRICS = "FinalMetricDataList['";
  private static final String OUTPUTS = "ProcessingOutputConfig.Outputs['";
  private static final String BEST = "BestTrainingJob.FinalHyperParameterTuningJobObjectiveMetric.";

  static JobFacts read(AwsClients clients, StepJob job) {
    SageMakerClient client = clients.sageMaker();
    String name = job.name();
    return switch (job.kind()) {
      case PROCESSING ->
          of(
              clients.call(
                  "sagemaker:DescribeProcessingJob",
                  "the job " + name,
                  () -> client.describeProcessingJob(r -> r.processingJobName(name))));
      case TRAINING ->
          of(
              clients.call(
                  "sagemaker:DescribeTrainingJob",
                  "the job " + name,
                  () -> client.describeTrainingJob(r -> r.trainingJobName(name))));
      case TRANSFORM ->
          of(
              clients.call(
                  "sagemaker:DescribeTransformJob",
                  "the job " + name,
                  () -> client.describeTransformJob(r -> r.transformJobName(name))));
      case TUNING ->
          of(
              clients.call(
                  "sagemaker:DescribeHyperParameterTuningJob",
                  "the job " + name,
                  () ->
                      client.describeHyperParameterTuningJob(
                          r -> r.hyperParameterTuningJobName(name))));
    };
  }

  static JobFacts of(SageMakerResponse description) {
    Map<String, String> settings = new LinkedHashMap<>();
    Map<String, Double> metrics = new LinkedHashMap<>();
    Map<String, String> outputs = new LinkedHashMap<>();
    Map<String, String> texts = FlatTexts.of((SdkPojo) description);
    texts.forEach(
        (path, text) -> {
          if (SETTINGS.contains(path.split("[.\\[]", 2)[0])) {
            settings.put(path, text);
          } else if (path.startsWith(FINAL_METRICS) && path.endsWith("'].Value")) {
            put(metrics, path.substring(FINAL_METRICS.length(), path.indexOf("'].")), text);
          } else if (path.startsWith(OUTPUTS) && path.endsWith("'].S3Output.S3Uri")) {
            outputs.put(path.substring(OUTPUTS.length(), path.indexOf("'].S3Output")), text);
          }
        });
    List<String> written = new ArrayList<>(outputs.values());
    WRITTEN.stream().filter(texts::containsKey).map(texts::get).forEach(written::add);
    String best = texts.get(BEST + "MetricName");
    if (best != null) {
      put(metrics, best, texts.getOrDefault(BEST + "Value", ""));
    }
    return new JobFacts(settings, metrics, outputs, written);
  }

  private static void put(Map<String, Double> metrics, String name, String text) {
    try {
      metrics.put(name, Double.valueOf(text));
    } catch (NumberFormatException none) {
      // A metric without a number says nothing.
      metrics.remove(name);
    }
  }
}
