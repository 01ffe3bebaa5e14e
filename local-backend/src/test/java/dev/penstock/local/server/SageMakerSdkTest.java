package dev.penstock.local.server;

import static dev.penstock.local.server.Endpoint.ROLE;
import static dev.penstock.local.server.Endpoint.TOKEN;
import static dev.penstock.local.server.Endpoint.callback;
import static dev.penstock.local.server.Endpoint.definition;
import static dev.penstock.local.server.Endpoint.processing;
import static dev.penstock.local.server.Endpoint.training;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.sagemaker.model.ConflictException;
import software.amazon.awssdk.services.sagemaker.model.DescribePipelineExecutionResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribePipelineResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeTrainingJobResponse;
import software.amazon.awssdk.services.sagemaker.model.ListPipelinesResponse;
import software.amazon.awssdk.services.sagemaker.model.OutputParameter;
import software.amazon.awssdk.services.sagemaker.model.Parameter;
import software.amazon.awssdk.services.sagemaker.model.PipelineExecutionStatus;
import software.amazon.awssdk.services.sagemaker.model.PipelineExecutionStep;
import software.amazon.awssdk.services.sagemaker.model.PipelineSummary;
import software.amazon.awssdk.services.sagemaker.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sagemaker.model.SelectedStep;
import software.amazon.awssdk.services.sagemaker.model.SortOrder;
import software.amazon.awssdk.services.sagemaker.model.StepStatus;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** Every pipeline operation, by the AWS SDK for Java over real HTTP. */
class SageMakerSdkTest {
  @TempDir Path folder;

  private static final String EPOCHS =
      "{'Name':'Epochs','Type':'Integer','DefaultValue':3},{'Name':'Mode','Type':'String',"
          + "'DefaultValue':'fast','EnumValues':['fast','slow']}";

  @Test
  void aPipelineIsMadeDescribedChangedListedAndDeleted() throws IOException {
    try (Endpoint on = new Endpoint(folder)) {
      String first = definition(EPOCHS, processing("Clean", ""));
      String arn =
          on.sageMaker
              .createPipeline(
                  on.pipeline("Abalone", first)
                      .pipelineDisplayName("Shells")
                      .pipelineDescription("ages")
                      .parallelismConfiguration(p -> p.maxParallelExecutionSteps(4))
                      .tags(Tag.builder().key("team").value("shells").build())
                      .build())
              .pipelineArn();
      assertThat(arn).isEqualTo("arn:aws:sagemaker:us-east-1:000000000000:pipeline/Abalone");

      DescribePipelineResponse there = on.sageMaker.describePipeline(r -> r.pipelineName(arn));
      assertThat(there.pipelineName()).isEqualTo("Abalone");
      assertThat(there.pipelineDisplayName()).isEqualTo("Shells");
      assertThat(there.pipelineDefinition()).contains("\"Clean\"");
      assertThat(there.roleArn()).isEqualTo(ROLE);
      assertThat(there.pipelineStatusAsString()).isEqualTo("Active");
      assertThat(there.parallelismConfiguration().maxParallelExecutionSteps()).isEqualTo(4);
      assertThat(Duration.between(there.creationTime(), Instant.now()))
          .isLessThan(Duration.ofMinutes(1));
      assertThat(on.sageMaker.listTags(r -> r.resourceArn(arn)).tags())
          .singleElement()
          .satisfies(tag -> assertThat(tag.value()).isEqualTo("shells"));

      // What is not given stays; a definition that is the same is no new version.
      assertThat(
              on.sageMaker
                  .updatePipeline(r -> r.pipelineName("Abalone").pipelineDescription("new"))
                  .pipelineVersionId())
          .isEqualTo(1);
      String second = definition(EPOCHS, processing("Clean", ""), processing("More", ""));
      assertThat(
              on.sageMaker
                  .updatePipeline(r -> r.pipelineName("Abalone").pipelineDefinition(second))
                  .pipelineVersionId())
          .isEqualTo(2);
      there = on.sageMaker.describePipeline(r -> r.pipelineName("Abalone"));
      assertThat(there.pipelineDescription()).isEqualTo("new");
      assertThat(there.pipelineDisplayName()).isEqualTo("Shells");
      assertThat(there.pipelineDefinition()).contains("More");
      assertThat(
              on.sageMaker
                  .describePipeline(r -> r.pipelineName("Abalone").pipelineVersionId(1L))
                  .pipelineDefinition())
          .doesNotContain("More");

      on.sageMaker.updatePipelineVersion(
          r -> r.pipelineArn(arn).pipelineVersionId(1L).pipelineVersionDisplayName("first"));
      assertThat(
              on.sageMaker
                  .listPipelineVersions(r -> r.pipelineName("Abalone"))
                  .pipelineVersionSummaries())
          .extracting(v -> v.pipelineVersionId() + " " + v.pipelineVersionDisplayName())
          .containsExactly("2 null", "1 first");

      on.sageMaker.deletePipeline(r -> r.pipelineName("Abalone"));
      assertThatThrownBy(() -> on.sageMaker.describePipeline(r -> r.pipelineName("Abalone")))
          .isInstanceOf(ResourceNotFoundException.class)
          .hasMessageContaining("Pipeline 'Abalone' does not exist.");
    }
  }

  @Test
  void anExecutionIsStartedDescribedAndListed() throws Exception {
    try (Endpoint on = new Endpoint(folder)) {
      on.sageMaker.createPipeline(
          on.pipeline("P", definition(EPOCHS, processing("Clean", ""), training("Train"))).build());
      String arn =
          on.sageMaker
              .startPipelineExecution(
                  r ->
                      r.pipelineName("P")
                          .pipelineExecutionDisplayName("tonight")
                          .pipelineParameters(
                              Parameter.builder().name("Epochs").value("7").build()))
              .pipelineExecutionArn();
      assertThat(on.await(arn)).isEqualTo(PipelineExecutionStatus.SUCCEEDED);

      DescribePipelineExecutionResponse there =
          on.sageMaker.describePipelineExecution(r -> r.pipelineExecutionArn(arn));
      assertThat(there.pipelineArn()).endsWith("pipeline/P");
      assertThat(there.pipelineVersionId()).isEqualTo(1);
      on.sageMaker.updatePipelineExecution(
          r -> r.pipelineExecutionArn(arn).pipelineExecutionDescription("good"));
      assertThat(
              on.sageMaker
                  .listPipelineExecutions(r -> r.pipelineName("P"))
                  .pipelineExecutionSummaries())
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.pipelineExecutionDisplayName()).isEqualTo("tonight");
                assertThat(each.pipelineExecutionDescription()).isEqualTo("good");
              });
      assertThat(
              on.sageMaker
                  .listPipelineParametersForExecution(r -> r.pipelineExecutionArn(arn))
                  .pipelineParameters())
          .extracting(p -> p.name() + "=" + p.value())
          .containsExactly("Epochs=7", "Mode=fast");
      assertThat(
              on.sageMaker
                  .describePipelineDefinitionForExecution(r -> r.pipelineExecutionArn(arn))
                  .pipelineDefinition())
          .contains("Train");

      List<PipelineExecutionStep> steps =
          on.sageMaker
              .listPipelineExecutionSteps(
                  r -> r.pipelineExecutionArn(arn).sortOrder(SortOrder.ASCENDING))
              .pipelineExecutionSteps();
      assertThat(steps)
          .extracting(PipelineExecutionStep::stepName)
          .containsExactly("Clean", "Train");
      assertThat(steps).allSatisfy(s -> assertThat(s.stepStatus()).isEqualTo(StepStatus.SUCCEEDED));
      String job = steps.get(1).metadata().trainingJob().arn();
      String name = job.substring(job.lastIndexOf('/') + 1);
      DescribeTrainingJobResponse training =
          on.sageMaker.describeTrainingJob(r -> r.trainingJobName(name));
      assertThat(training.trainingJobStatusAsString()).isEqualTo("Completed");
      assertThat(training.hyperParameters()).containsEntry("rounds", "3");
      assertThat(training.modelArtifacts().s3ModelArtifacts())
          .isEqualTo("s3://bucket/models/" + name + "/output/model.tar.gz");
      assertThat(training.trainingStartTime()).isAfter(Instant.now().minusSeconds(60));
      String processing = steps.get(0).metadata().processingJob().arn();
      assertThat(
              on.sageMaker
                  .describeProcessingJob(
                      r ->
                          r.processingJobName(
                              processing.substring(processing.lastIndexOf('/') + 1)))
                  .processingResources()
                  .clusterConfig()
                  .instanceCount())
          .isEqualTo(1);
      assertThat(
              on.sageMaker
                  .listTrainingJobs(r -> r.statusEquals("Completed"))
                  .trainingJobSummaries())
          .singleElement()
          .satisfies(each -> assertThat(each.trainingJobArn()).isEqualTo(job));
      assertThat(
              on.sageMaker.listTrainingJobs(r -> r.statusEquals("Failed")).trainingJobSummaries())
          .isEmpty();
    }
  }

  @Test
  void whatFailedIsRetriedOnItsOwnArn() throws Exception {
    AtomicBoolean broken = new AtomicBoolean(true);
    try (Endpoint on =
        new Endpoint(
            folder,
            job -> {
              if (broken.get()) {
                throw new StepFailedException("no luck");
              }
              return StepOutcome.succeeded();
            })) {
      on.sageMaker.createPipeline(
          on.pipeline("P", definition("", processing("Clean", ""))).build());
      String arn = on.run("P");
      assertThat(on.status(arn)).isEqualTo(PipelineExecutionStatus.FAILED);
      assertThat(
              on.sageMaker
                  .listPipelineExecutionSteps(r -> r.pipelineExecutionArn(arn))
                  .pipelineExecutionSteps())
          .singleElement()
          .satisfies(step -> assertThat(step.failureReason()).contains("no luck"));
      broken.set(false);
      // The same token, as after a lost answer: retried once.
      for (int i = 0; i < 2; i++) {
        assertThat(
                on.sageMaker
                    .retryPipelineExecution(
                        r -> r.pipelineExecutionArn(arn).clientRequestToken(TOKEN))
                    .pipelineExecutionArn())
            .isEqualTo(arn);
        assertThat(on.await(arn)).isEqualTo(PipelineExecutionStatus.SUCCEEDED);
      }
      assertThatThrownBy(
              () -> on.sageMaker.retryPipelineExecution(r -> r.pipelineExecutionArn(arn)))
          .isInstanceOfSatisfying(
              SageMakerException.class,
              e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
    }
  }

  @Test
  void callbacksAreAnsweredAndStopsWaitForThem() throws Exception {
    try (Endpoint on = new Endpoint(folder)) {
      on.sageMaker.createPipeline(
          on.pipeline(
                  "P",
                  definition("", callback("Ask", ""), processing("After", ",'DependsOn':['Ask']")))
              .build());
      String good =
          on.sageMaker.startPipelineExecution(r -> r.pipelineName("P")).pipelineExecutionArn();
      String token = token(on, good);
      assertThat(
              on.sageMaker
                  .sendPipelineExecutionStepSuccess(
                      r -> r.callbackToken(token).outputParameters(output("42")))
                  .pipelineExecutionArn())
          .isEqualTo(good);
      assertThat(on.await(good)).isEqualTo(PipelineExecutionStatus.SUCCEEDED);
      assertThatThrownBy(
              () -> on.sageMaker.sendPipelineExecutionStepSuccess(r -> r.callbackToken(token)))
          .isInstanceOf(SageMakerException.class)
          .hasMessageContaining("was answered");
      assertThatThrownBy(
              () ->
                  on.sageMaker.sendPipelineExecutionStepSuccess(r -> r.callbackToken("abcdefghij")))
          .isInstanceOf(ResourceNotFoundException.class);

      String bad =
          on.sageMaker.startPipelineExecution(r -> r.pipelineName("P")).pipelineExecutionArn();
      String failed = token(on, bad);
      on.sageMaker.sendPipelineExecutionStepFailure(
          r -> r.callbackToken(failed).failureReason("declined"));
      assertThat(on.await(bad)).isEqualTo(PipelineExecutionStatus.FAILED);

      String stopped =
          on.sageMaker.startPipelineExecution(r -> r.pipelineName("P")).pipelineExecutionArn();
      String open = token(on, stopped);
      assertThatThrownBy(() -> on.sageMaker.deletePipeline(r -> r.pipelineName("P")))
          .isInstanceOf(ConflictException.class);
      on.sageMaker.stopPipelineExecution(r -> r.pipelineExecutionArn(stopped));
      assertThat(on.status(stopped)).isEqualTo(PipelineExecutionStatus.STOPPING);
      on.sageMaker.sendPipelineExecutionStepSuccess(
          r -> r.callbackToken(open).outputParameters(output("42")));
      assertThat(on.await(stopped)).isEqualTo(PipelineExecutionStatus.STOPPED);
    }
  }

  private static OutputParameter output(String value) {
    return OutputParameter.builder().name("answer").value(value).build();
  }

  private static String token(Endpoint on, String executionArn) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      for (PipelineExecutionStep step :
          on.sageMaker
              .listPipelineExecutionSteps(r -> r.pipelineExecutionArn(executionArn))
              .pipelineExecutionSteps()) {
        if (step.metadata() != null && step.metadata().callback() != null) {
          return step.metadata().callback().callbackToken();
        }
      }
      Thread.sleep(25);
    }
    throw new AssertionError("no callback waits");
  }

  @Test
  void someStepsAreRunWithTheResultsOfAnEarlierExecution() throws Exception {
    try (Endpoint on = new Endpoint(folder)) {
      on.sageMaker.createPipeline(
          on.pipeline(
                  "P", definition("", processing("A", ""), processing("B", ",'DependsOn':['A']")))
              .build());
      String all = on.run("P");
      String some =
          on.sageMaker
              .startPipelineExecution(
                  r ->
                      r.pipelineName("P")
                          .parallelismConfiguration(p -> p.maxParallelExecutionSteps(1))
                          .selectiveExecutionConfig(
                              s ->
                                  s.sourcePipelineExecutionArn(all)
                                      .selectedSteps(SelectedStep.builder().stepName("B").build())))
              .pipelineExecutionArn();
      assertThat(on.await(some)).isEqualTo(PipelineExecutionStatus.SUCCEEDED);
      assertThat(
              on.sageMaker
                  .describePipelineExecution(r -> r.pipelineExecutionArn(some))
                  .selectiveExecutionConfig()
                  .selectedSteps())
          .extracting(SelectedStep::stepName)
          .containsExactly("B");
      assertThat(
              on.sageMaker
                  .listPipelineExecutionSteps(
                      r -> r.pipelineExecutionArn(some).sortOrder(SortOrder.ASCENDING))
                  .pipelineExecutionSteps())
          .first()
          .satisfies(
              step ->
                  assertThat(step.selectiveExecutionResult().sourcePipelineExecutionArn())
                      .isEqualTo(all));
    }
  }

  @Test
  void aDefinitionIsReadFromS3() throws IOException {
    try (Endpoint on = new Endpoint(folder)) {
      on.s3.putObject(
          r -> r.bucket("bucket").key("p/definition.json"),
          RequestBody.fromString(definition("", processing("FromS3", ""))));
      on.sageMaker.createPipeline(
          r ->
              r.pipelineName("P")
                  .roleArn(ROLE)
                  .pipelineDefinitionS3Location(
                      l -> l.bucket("bucket").objectKey("p/definition.json")));
      assertThat(on.sageMaker.describePipeline(r -> r.pipelineName("P")).pipelineDefinition())
          .contains("FromS3");
      assertThatThrownBy(
              () ->
                  on.sageMaker.updatePipeline(
                      r ->
                          r.pipelineName("P")
                              .pipelineDefinitionS3Location(
                                  l -> l.bucket("bucket").objectKey("none"))))
          .isInstanceOf(SageMakerException.class)
          .hasMessageContaining("s3://bucket/none");
    }
  }

  @Test
  void aTokenMakesARequestOneRequest() throws Exception {
    try (Endpoint on = new Endpoint(folder)) {
      for (int i = 0; i < 2; i++) {
        on.sageMaker.createPipeline(
            on.pipeline("P", definition("", callback("Ask", "")))
                .clientRequestToken(TOKEN)
                .build());
      }
      String first =
          on.sageMaker
              .startPipelineExecution(r -> r.pipelineName("P").clientRequestToken(TOKEN))
              .pipelineExecutionArn();
      assertThat(
              on.sageMaker
                  .startPipelineExecution(r -> r.pipelineName("P").clientRequestToken(TOKEN))
                  .pipelineExecutionArn())
          .isEqualTo(first);
      assertThat(
              on.sageMaker
                  .listPipelineExecutions(r -> r.pipelineName("P"))
                  .pipelineExecutionSummaries())
          .hasSize(1);
      assertThatThrownBy(
              () ->
                  on.sageMaker.startPipelineExecution(
                      r ->
                          r.pipelineName("P")
                              .pipelineExecutionDisplayName("other")
                              .clientRequestToken(TOKEN)))
          .isInstanceOf(ConflictException.class);
      assertThatThrownBy(
              () ->
                  on.sageMaker.createPipeline(
                      on.pipeline("P", definition("", callback("A", ""))).build()))
          .isInstanceOf(SageMakerException.class)
          .hasMessageContaining("Pipeline with name (P) already exists.");
    }
  }

  @Test
  void listsAreFilteredSortedAndCutIntoPages() throws IOException {
    try (Endpoint on = new Endpoint(folder)) {
      List<String> names = List.of("b-2", "a-1", "c-1", "a-3", "a-2");
      for (String name : names) {
        on.sageMaker.createPipeline(on.pipeline(name, definition("", processing("S", ""))).build());
      }
      List<String> paged = new ArrayList<>();
      on.sageMaker
          .listPipelinesPaginator(
              r -> r.maxResults(2).sortBy("Name").sortOrder(SortOrder.ASCENDING))
          .pipelineSummaries()
          .forEach(each -> paged.add(each.pipelineName()));
      assertThat(paged).containsExactly("a-1", "a-2", "a-3", "b-2", "c-1");
      assertThat(on.sageMaker.listPipelines(r -> r.pipelineNamePrefix("a")).pipelineSummaries())
          .extracting(PipelineSummary::pipelineName)
          .containsExactlyInAnyOrder("a-1", "a-2", "a-3");
      Instant later = Instant.now().plusSeconds(60);
      assertThat(on.sageMaker.listPipelines(r -> r.createdAfter(later)).pipelineSummaries())
          .isEmpty();
      assertThat(on.sageMaker.listPipelines(r -> r.createdBefore(later)).pipelineSummaries())
          .hasSize(5);

      // What goes between two pages moves nothing.
      ListPipelinesResponse first =
          on.sageMaker.listPipelines(
              r -> r.maxResults(2).sortBy("Name").sortOrder(SortOrder.ASCENDING));
      on.sageMaker.deletePipeline(r -> r.pipelineName("a-2"));
      assertThat(
              on.sageMaker
                  .listPipelines(
                      r ->
                          r.maxResults(100)
                              .sortBy("Name")
                              .sortOrder(SortOrder.ASCENDING)
                              .nextToken(first.nextToken()))
                  .pipelineSummaries())
          .extracting(PipelineSummary::pipelineName)
          .containsExactly("a-3", "b-2", "c-1");
      assertThatThrownBy(() -> on.sageMaker.listPipelines(r -> r.nextToken(first.nextToken())))
          .isInstanceOf(SageMakerException.class)
          .hasMessageContaining("another list");
      assertThatThrownBy(() -> on.sageMaker.listPipelines(r -> r.nextToken("nonsense")))
          .isInstanceOf(SageMakerException.class)
          .hasMessageContaining("NextToken");
    }
  }

  @Test
  void everyOperationOfTheModelIsThere() throws IOException {
    try (Endpoint on = new Endpoint(folder)) {
      SageMakerApi api = new SageMakerApi(on.engine);
      assertThat(api.operationNames()).containsExactlyInAnyOrderElementsOf(api.modelledNames());
    }
  }

  @Test
  void whatWasThereIsThereAfterARestart() throws Exception {
    String arn;
    try (Endpoint on = new Endpoint(folder)) {
      on.sageMaker.createPipeline(on.pipeline("P", definition("", callback("Ask", ""))).build());
      arn =
          on.sageMaker
              .startPipelineExecution(r -> r.pipelineName("P").clientRequestToken(TOKEN))
              .pipelineExecutionArn();
      token(on, arn);
    }
    try (Endpoint on = new Endpoint(folder)) {
      assertThat(on.status(arn)).isEqualTo(PipelineExecutionStatus.FAILED);
      assertThat(
              on.sageMaker
                  .startPipelineExecution(r -> r.pipelineName("P").clientRequestToken(TOKEN))
                  .pipelineExecutionArn())
          .isEqualTo(arn);
      on.sageMaker.retryPipelineExecution(r -> r.pipelineExecutionArn(arn));
      on.sageMaker.sendPipelineExecutionStepSuccess(
          r -> r.callbackToken(newToken(on, arn)).outputParameters(output("42")));
      assertThat(on.await(arn)).isEqualTo(PipelineExecutionStatus.SUCCEEDED);
    }
  }

  /** The token of a callback that is open. */
  private static String newToken(Endpoint on, String executionArn) {
    for (int i = 0; i < 200; i++) {
      if (!on.engine.callbacks().open().isEmpty()) {
        return on.engine.callbacks().open().get(0).token();
      }
      java.util.concurrent.locks.LockSupport.parkNanos(25_000_000);
    }
    throw new AssertionError("no callback waits in " + executionArn);
  }
}
