package dev.penstock.local.server;

import static dev.penstock.local.server.Endpoint.ROLE;
import static dev.penstock.local.server.Endpoint.definition;
import static dev.penstock.local.server.Endpoint.processing;
import static dev.penstock.local.server.Endpoint.training;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.penstock.local.function.FunctionRunner;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sagemaker.model.AutoMLJobStatus;
import software.amazon.awssdk.services.sagemaker.model.EndpointStatus;
import software.amazon.awssdk.services.sagemaker.model.HyperParameterTuningJobStatus;
import software.amazon.awssdk.services.sagemaker.model.PipelineExecutionStatus;
import software.amazon.awssdk.services.sagemaker.model.PipelineExecutionStepMetadata;
import software.amazon.awssdk.services.sagemaker.model.ProcessingJobStatus;
import software.amazon.awssdk.services.sagemaker.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sagemaker.model.Tag;
import software.amazon.awssdk.services.sagemaker.model.TrainingJobStatus;
import software.amazon.awssdk.services.sagemaker.model.TransformJobStatus;

/** Every kind of job and resource that steps make, described and listed by the AWS SDK. */
class JobsTest {
  private static final String MODEL =
      "{'Name':'Make','Type':'Model','Arguments':{'ExecutionRoleArn':'"
          + ROLE
          + "','PrimaryContainer':{'Image':'image','ModelDataUrl':{'Get':"
          + "'Steps.Train.ModelArtifacts.S3ModelArtifacts'}}}}";

  private static final String TRANSFORM =
      "{'Name':'Score','Type':'Transform','Arguments':{'ModelName':{'Get':'Steps.Make.ModelName'},"
          + "'TransformInput':{'DataSource':{'S3DataSource':{'S3DataType':'S3Prefix','S3Uri':"
          + "'s3://bucket/in'}}},'TransformOutput':{'S3OutputPath':'s3://bucket/out'},"
          + "'TransformResources':{'InstanceType':'ml.m5.large','InstanceCount':1}}}";

  private static final String TUNING =
      "{'Name':'Tune','Type':'Tuning','Arguments':{'HyperParameterTuningJobConfig':{'Strategy':"
          + "'Bayesian','ResourceLimits':{'MaxNumberOfTrainingJobs':2,'MaxParallelTrainingJobs':1},"
          + "'HyperParameterTuningJobObjective':{'Type':'Minimize','MetricName':'loss'}},"
          + "'TrainingJobDefinition':{'AlgorithmSpecification':{'TrainingImage':'image',"
          + "'TrainingInputMode':'File'},'OutputDataConfig':{'S3OutputPath':'s3://bucket/tuned'},"
          + "'ResourceConfig':{'InstanceCount':1,'InstanceType':'ml.m5.large','VolumeSizeInGB':1},"
          + "'StoppingCondition':{'MaxRuntimeInSeconds':60},'RoleArn':'"
          + ROLE
          + "'}}}";

  private static final String AUTO_ML =
      "{'Name':'Auto','Type':'AutoML','Arguments':{'AutoMLJobConfig':{'Mode':'ENSEMBLING'},"
          + "'AutoMLJobObjective':{'MetricName':'F1'},'ProblemType':'BinaryClassification',"
          + "'InputDataConfig':[{'TargetAttributeName':'y','DataSource':{'S3DataSource':"
          + "{'S3DataType':'S3Prefix','S3Uri':'s3://bucket/in'}}}],'OutputDataConfig':"
          + "{'S3OutputPath':'s3://bucket/auto'},'RoleArn':'"
          + ROLE
          + "'}}";

  private static final String CONFIG =
      "{'Name':'Configure','Type':'EndpointConfig','Arguments':{'EndpointConfigName':'config',"
          + "'ProductionVariants':[{'VariantName':'v','ModelName':{'Get':'Steps.Make.ModelName'},"
          + "'InitialInstanceCount':1,'InstanceType':'ml.m5.large'}]}}";

  private static final String ENDPOINT =
      "{'Name':'Deploy','Type':'Endpoint','Arguments':{'EndpointName':'served',"
          + "'EndpointConfigName':{'Get':'Steps.Configure.EndpointConfigName'}}}";

  private static final PipelineExecutionStepMetadata NONE =
      PipelineExecutionStepMetadata.builder().build();

  @TempDir Path folder;

  @Test
  void allAreDescribedAndListed() throws Exception {
    try (Endpoint on = new Endpoint(folder)) {
      on.sageMaker.createPipeline(
          on.pipeline(
                  "P",
                  definition(
                      "",
                      processing("Clean", ""),
                      training("Train"),
                      MODEL,
                      TRANSFORM,
                      TUNING,
                      AUTO_ML,
                      CONFIG,
                      ENDPOINT))
              .build());
      String arn = on.run("P");
      assertThat(on.status(arn)).isEqualTo(PipelineExecutionStatus.SUCCEEDED);
      Map<String, PipelineExecutionStepMetadata> made = new HashMap<>();
      on.sageMaker
          .listPipelineExecutionSteps(r -> r.pipelineExecutionArn(arn))
          .pipelineExecutionSteps()
          .forEach(step -> made.put(step.stepName(), step.metadata()));

      String clean = name(made.getOrDefault("Clean", NONE).processingJob().arn());
      assertThat(on.sageMaker.describeProcessingJob(r -> r.processingJobName(clean)))
          .satisfies(
              it -> {
                assertThat(it.processingJobStatus()).isEqualTo(ProcessingJobStatus.COMPLETED);
                assertThat(it.appSpecification().imageUri()).isEqualTo("image");
                assertThat(it.processingEndTime()).isNotNull();
              });
      assertThat(on.sageMaker.listProcessingJobs(r -> {}).processingJobSummaries())
          .extracting(it -> it.processingJobName())
          .isEqualTo(List.of(clean));

      String train = name(made.getOrDefault("Train", NONE).trainingJob().arn());
      assertThat(on.sageMaker.describeTrainingJob(r -> r.trainingJobName(train)))
          .satisfies(
              it -> {
                assertThat(it.trainingJobStatus()).isEqualTo(TrainingJobStatus.COMPLETED);
                assertThat(it.hyperParameters()).containsEntry("rounds", "3");
                assertThat(it.modelArtifacts().s3ModelArtifacts())
                    .isEqualTo("s3://bucket/models/" + train + "/output/model.tar.gz");
              });
      assertThat(on.sageMaker.listTrainingJobs(r -> r.nameContains("train")).trainingJobSummaries())
          .hasSize(1);

      String model = name(made.getOrDefault("Make", NONE).model().arn());
      assertThat(on.sageMaker.describeModel(r -> r.modelName(model)).primaryContainer().image())
          .isEqualTo("image");
      assertThat(on.sageMaker.listModels().models()).hasSize(1);

      String score = name(made.getOrDefault("Score", NONE).transformJob().arn());
      assertThat(on.sageMaker.describeTransformJob(r -> r.transformJobName(score)))
          .satisfies(
              it -> {
                assertThat(it.transformJobStatus()).isEqualTo(TransformJobStatus.COMPLETED);
                assertThat(it.modelName()).isEqualTo(model);
              });
      assertThat(on.sageMaker.listTransformJobs().transformJobSummaries()).hasSize(1);

      String tune = name(made.getOrDefault("Tune", NONE).tuningJob().arn());
      assertThat(
              on.sageMaker.describeHyperParameterTuningJob(
                  r -> r.hyperParameterTuningJobName(tune)))
          .satisfies(
              it -> {
                assertThat(it.hyperParameterTuningJobStatus())
                    .isEqualTo(HyperParameterTuningJobStatus.COMPLETED);
                assertThat(it.trainingJobDefinition().outputDataConfig().s3OutputPath())
                    .isEqualTo("s3://bucket/tuned");
              });
      assertThat(on.sageMaker.listHyperParameterTuningJobs().hyperParameterTuningJobSummaries())
          .hasSize(1);

      String auto = name(made.getOrDefault("Auto", NONE).autoMLJob().arn());
      assertThat(on.sageMaker.describeAutoMLJob(r -> r.autoMLJobName(auto)).autoMLJobStatus())
          .isEqualTo(AutoMLJobStatus.COMPLETED);
      assertThat(on.sageMaker.listAutoMLJobs(r -> {}).autoMLJobSummaries()).hasSize(1);

      String config = name(made.getOrDefault("Configure", NONE).endpointConfig().arn());
      assertThat(
              on.sageMaker
                  .describeEndpointConfig(r -> r.endpointConfigName(config))
                  .productionVariants())
          .extracting(it -> it.modelName())
          .isEqualTo(List.of(model));
      assertThat(on.sageMaker.listEndpointConfigs().endpointConfigs()).hasSize(1);

      assertThat(on.sageMaker.describeEndpoint(r -> r.endpointName("served")))
          .satisfies(
              it -> {
                assertThat(it.endpointStatus()).isEqualTo(EndpointStatus.IN_SERVICE);
                assertThat(it.endpointConfigName()).isEqualTo(config);
              });
      assertThat(on.sageMaker.listEndpoints(r -> r.statusEquals("InService")).endpoints())
          .hasSize(1);
      assertThat(on.sageMaker.listEndpoints(r -> r.statusEquals("Failed")).endpoints()).isEmpty();
    }
  }

  @Test
  void theTrainingJobsOfATuningJobAreListedAndDescribed(@TempDir Path folder) throws Exception {
    FunctionRunner training =
        FunctionRunner.of(
            job -> job.metric("loss", Double.parseDouble(job.hyperparameters().get("eta"))));
    try (Endpoint on = new Endpoint(folder, training)) {
      on.sageMaker.createPipeline(
          on.pipeline(
                  "P",
                  definition(
                      "",
                      TUNING
                          .replace("'ResourceLimits'", RANGES)
                          .replace("Bayesian", "Grid")
                          .replace("'Arguments':{", "'Arguments':{" + TAGS)))
              .build());
      String arn = on.run("P");
      assertThat(on.status(arn)).isEqualTo(PipelineExecutionStatus.SUCCEEDED);
      String tune =
          on.sageMaker
              .listHyperParameterTuningJobs()
              .hyperParameterTuningJobSummaries()
              .get(0)
              .hyperParameterTuningJobName();

      var best =
          on.sageMaker
              .listTrainingJobsForHyperParameterTuningJob(
                  r ->
                      r.hyperParameterTuningJobName(tune)
                          .sortBy("FinalObjectiveMetricValue")
                          .statusEquals("Completed"))
              .trainingJobSummaries();
      assertThat(best)
          .extracting(it -> it.tunedHyperParameters().get("eta"))
          .isEqualTo(List.of("1", "2", "5"));
      assertThat(
              on.sageMaker
                  .listTrainingJobsForHyperParameterTuningJob(
                      r -> r.hyperParameterTuningJobName(tune).sortOrder("Descending"))
                  .trainingJobSummaries())
          .extracting(it -> it.trainingJobName())
          .isSortedAccordingTo(Comparator.reverseOrder())
          .hasSize(3);
      assertThat(
              on.sageMaker.describeTrainingJob(
                  r -> r.trainingJobName(best.get(0).trainingJobName())))
          .satisfies(
              it -> {
                assertThat(it.trainingJobStatus()).isEqualTo(TrainingJobStatus.COMPLETED);
                assertThat(it.hyperParameters()).isEqualTo(Map.of("eta", "1"));
                assertThat(it.tuningJobArn()).endsWith(tune);
                assertThat(it.algorithmSpecification().trainingImage()).isEqualTo("image");
                assertThat(it.creationTime()).isNotNull();
                assertThat(it.billableTimeInSeconds()).isNotNegative();
              });
      assertThat(on.sageMaker.listTags(r -> r.resourceArn(best.get(0).trainingJobArn())).tags())
          .extracting(Tag::key, Tag::value)
          .containsExactly(tuple("run", arn.substring(arn.lastIndexOf('/') + 1)));
      assertThatThrownBy(
              () -> on.sageMaker.listTags(r -> r.resourceArn(best.get(0).trainingJobArn() + "x")))
          .hasMessageContaining("does not exist");
      assertThatThrownBy(
              () ->
                  on.sageMaker.listTrainingJobsForHyperParameterTuningJob(
                      r -> r.hyperParameterTuningJobName("none")))
          .isInstanceOf(ResourceNotFoundException.class);
    }
  }

  private static final String TAGS =
      "'Tags':[{'Key':'run','Value':{'Get':'Execution.PipelineExecutionId'}}],";

  private static final String RANGES =
      "'ParameterRanges':{'CategoricalParameterRanges':[{'Name':'eta','Values':['1','5','2']}]},"
          + "'ResourceLimits'";

  private static String name(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }
}
