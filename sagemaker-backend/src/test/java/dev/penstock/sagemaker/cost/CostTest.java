package dev.penstock.sagemaker.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.AwsSettings;
import dev.penstock.sagemaker.LocalService;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SignedIn;
import dev.penstock.sagemaker.StubService;
import dev.penstock.sagemaker.execution.Executions;
import dev.penstock.sagemaker.execution.StartRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SignedIn.class)
class CostTest {
  private static final PriceList PRICES =
      PriceList.parse(
          "test",
          """
          currency: EUR
          date: 2025-06-01
          source: a contract
          regions:
            us-east-1:
              ml.m5.large: 0.36
              ml.g5.xlarge: 3.6
          """);
  private static final String RESOURCES =
      "'ResourceConfig':{'InstanceCount':{'Get':'Parameters.Count'},'InstanceType':"
          + "{'Get':'Parameters.Type'},'VolumeSizeInGB':1}";
  private static final String CAP = "'StoppingCondition':{'MaxRuntimeInSeconds':1000}";
  private static final String PARAMETERS =
      "{'Name':'Count','Type':'Integer','DefaultValue':2},"
          + "{'Name':'Type','Type':'String','DefaultValue':'ml.m5.large'}";

  @TempDir Path folder;

  private static String processing(String more) {
    return "{'Name':'Prepare','Type':'Processing','Arguments':{'AppSpecification':{'ImageUri':'i'},"
        + "'ProcessingResources':{'ClusterConfig':{'InstanceCount':1,'InstanceType':'ml.m5.large',"
        + "'VolumeSizeInGB':1}},'RoleArn':'"
        + LocalService.ROLE
        + "'"
        + more
        + "}}";
  }

  private static String training(String more) {
    return "{'Name':'Train','Type':'Training','Arguments':{'AlgorithmSpecification':"
        + "{'TrainingImage':'i','TrainingInputMode':'File'},'OutputDataConfig':"
        + "{'S3OutputPath':'s3://bucket/models'},"
        + RESOURCES
        + ","
        + CAP
        + ",'RoleArn':'"
        + LocalService.ROLE
        + "'"
        + more
        + "}}";
  }

  private static String text(String... steps) {
    return ("{'Version':'2020-12-01','Parameters':["
            + PARAMETERS
            + "],'Steps':["
            + String.join(",", steps)
            + "]}")
        .replace('\'', '"');
  }

  private static PipelineDefinition definition(String... steps) {
    return DefinitionFile.parse("test", text(steps).getBytes(StandardCharsets.UTF_8)).definition();
  }

  private static Cost estimate(PipelineDefinition definition, Map<String, String> given) {
    return CostEstimate.of("P", definition, given, Map.of(), PRICES, "us-east-1");
  }

  @Test
  void saysStepByStepWhatIsKnownAndWhatIsNot() {
    PipelineDefinition definition =
        definition(
            processing(""),
            training(",'EnableManagedSpotTraining':true"),
            "{'Name':'Tune','Type':'Tuning','Arguments':{'HyperParameterTuningJobConfig':"
                + "{'ResourceLimits':{'MaxNumberOfTrainingJobs':3,'MaxParallelTrainingJobs':1}},"
                + "'TrainingJobDefinition':{"
                + RESOURCES
                + ","
                + CAP
                + "}}}",
            "{'Name':'Stop','Type':'Fail','Arguments':{'ErrorMessage':'x'}}",
            "{'Name':'Call','Type':'Lambda','Arguments':{},'FunctionArn':'f'}");

    assertThat(estimate(definition, Map.of()))
        .hasToString(
            """
            P
              Prepare  -                -        not known  how long it runs is not known: it has no cap
              Train    2 × ml.m5.large  0:16:40  0.2000     at most: up to its cap; on demand, spot is cheaper
              Tune     2 × ml.m5.large  0:50:00  0.6000     at most: 3 training jobs that run up to their cap
              Stop     -                -        0.0000     runs no instances
              Call     -                -        not known  costs of Lambda steps are not known
            Total: 0.8000 EUR, without what is not known
            An estimate: instances on demand without their volumes in us-east-1, by prices of 2025-06-01 (a contract).
            """);
  }

  @Test
  void startValuesAndEarlierDurationsCount() {
    PipelineDefinition definition = definition(processing(""), training(""));

    Cost cost =
        CostEstimate.of(
            "P",
            definition,
            Map.of("Count", "1", "Type", "ml.g5.xlarge"),
            Map.of("Prepare", 100L, "Train", 500L),
            PRICES,
            "us-east-1");

    assertThat(cost.isComplete()).isTrue();
    assertThat(cost.total()).isEqualByComparingTo("0.51");
    assertThat(cost.toJson().toString())
        .contains("\"instanceType\":\"ml.g5.xlarge\",\"seconds\":500,\"amount\":0.500000")
        .contains("\"estimate\":true", "\"currency\":\"EUR\"", "\"pricesOf\":\"2025-06-01\"");
  }

  /** A gigabyte costs a thousandth for each second. */
  private static final PriceList WITH_VOLUMES =
      PriceList.parse(
          "test",
          """
          currency: EUR
          date: 2025-06-01
          source: a contract
          regions:
            us-east-1:
              ml.m5.large: 0.36
              ml.g5.xlarge: 3.6
          storage:
            us-east-1: 2592
          """);

  @Test
  void volumesCountWhereTheListHasAPrice() {
    PipelineDefinition definition = definition(training(""));

    Cost cost = CostEstimate.of("P", definition, Map.of(), Map.of(), WITH_VOLUMES, "us-east-1");

    assertThat(cost.total()).isEqualByComparingTo("2.2");
    assertThat(cost.toString()).contains("instances on demand and their volumes in us-east-1");
    assertThat(cost.toJson().toString()).contains("\"volumeGigabytes\":1", "\"volumes\":true");
    assertThat(
            CostEstimate.of("P", definition, Map.of(), Map.of(), WITH_VOLUMES, "eu-west-1")
                .missing())
        .containsExactly("ml.m5.large");
  }

  @Test
  void instancesWithDisksHaveNoVolume() {
    Cost cost =
        CostEstimate.of(
            "P",
            definition(training("")),
            Map.of("Type", "ml.g5.xlarge"),
            Map.of(),
            WITH_VOLUMES,
            "us-east-1");

    assertThat(cost.total()).isEqualByComparingTo("2.0");
    assertThat(cost.toJson().toString()).contains("\"volumeGigabytes\":0");
  }

  @Test
  void aTransformJobDoesNotSayItsVolume() {
    PipelineDefinition definition =
        definition(
            training(""),
            "{'Name':'Score','Type':'Transform','Arguments':{'TransformResources':"
                + "{'InstanceCount':1,'InstanceType':'ml.m5.large'}}}");

    Cost cost =
        CostEstimate.of(
            "P", definition, Map.of(), Map.of("Score", 1000L), WITH_VOLUMES, "us-east-1");

    assertThat(cost.total()).isEqualByComparingTo("2.3");
    assertThat(cost.toString()).contains("instances on demand and some of their volumes in");
  }

  private static String tuning(String algorithms) {
    return "{'Name':'Tune','Type':'Tuning','Arguments':{'HyperParameterTuningJobConfig':"
        + "{'ResourceLimits':{'MaxNumberOfTrainingJobs':3,'MaxParallelTrainingJobs':1}},"
        + algorithms
        + "}}";
  }

  @Test
  void aSearchTakesAsLongAsItsTrainingJobsBefore() {
    PipelineDefinition definition =
        definition(tuning("'TrainingJobDefinition':{" + RESOURCES + "," + CAP + "}"));

    Cost cost =
        CostEstimate.of("P", definition, Map.of(), Map.of("Tune", 700L), PRICES, "us-east-1");

    assertThat(cost.total()).isEqualByComparingTo("0.14");
    assertThat(cost.steps().get(0).note()).contains("training jobs together before");
  }

  @Test
  void aSearchWithSeveralAlgorithmsCostsAtMostWhatTheDearestDoes() {
    String dear =
        "{'HyperParameterTuningResourceConfig':{'InstanceCount':1,'InstanceType':'ml.g5.xlarge',"
            + "'VolumeSizeInGB':1},"
            + CAP
            + "}";
    PipelineDefinition definition =
        definition(
            tuning("'TrainingJobDefinitions':[{" + RESOURCES + "," + CAP + "}," + dear + "]"));

    Cost cost =
        CostEstimate.of("P", definition, Map.of(), Map.of("Tune", 700L), PRICES, "us-east-1");

    assertThat(cost.total()).isEqualByComparingTo("3");
    assertThat(cost.steps().get(0).instanceType()).isEqualTo("ml.g5.xlarge");
  }

  private static final String EXECUTION =
      "arn:aws:sagemaker:us-east-1:111122223333:pipeline/p/execution/abcdefabcdef";

  private static StubService tuned(String trainingJob) throws IOException {
    return new StubService()
        .answering(
            "ListPipelineExecutionSteps",
            200,
            "{\"PipelineExecutionSteps\":[{\"StepName\":\"Tune\",\"StepStatus\":\"Succeeded\","
                + "\"StartTime\":1,\"EndTime\":5000,\"Metadata\":{\"TuningJob\":{\"Arn\":"
                + "\"arn:aws:sagemaker:us-east-1:111122223333:hyper-parameter-tuning-job/t\"}}}]}")
        .answering(
            "ListTrainingJobsForHyperParameterTuningJob",
            200,
            "{\"TrainingJobSummaries\":[{\"TrainingJobName\":\"t-1\"},"
                + "{\"TrainingJobName\":\"t-2\"}]}")
        .answering("DescribeTrainingJob", 200, trainingJob);
  }

  @Test
  void aTuningJobCostsWhatItsTrainingJobsDo() throws Exception {
    try (StubService stub =
            tuned(
                "{\"BillableTimeInSeconds\":100,\"TrainingTimeInSeconds\":1000,"
                    + "\"EnableManagedSpotTraining\":true,\"ResourceConfig\":{\"InstanceCount\":2,"
                    + "\"InstanceType\":\"ml.m5.large\",\"VolumeSizeInGB\":1}}");
        AwsClients clients = AwsClients.at(new AwsSettings("us-east-1", null, stub.address()))) {
      // Spot is taken off the instances, not off the volumes.
      Cost cost = ExecutionCost.of(clients, EXECUTION, WITH_VOLUMES);

      assertThat(cost.total()).isEqualByComparingTo("4.04");
      assertThat(cost.steps().get(0).seconds()).isEqualTo(200);
      assertThat(ExecutionCost.durations(clients, EXECUTION))
          .containsExactly(Map.entry("Tune", 200L));
    }
  }

  @Test
  void aSearchThatDoesNotSayHowLongItTookIsLeftOut() throws Exception {
    try (StubService stub = tuned("{}");
        AwsClients clients = AwsClients.at(new AwsSettings("us-east-1", null, stub.address()))) {
      assertThat(ExecutionCost.durations(clients, EXECUTION)).isEmpty();
      stub.answering(
          "ListTrainingJobsForHyperParameterTuningJob",
          400,
          "{\"__type\":\"UnknownOperationException\",\"message\":\"no\"}");
      assertThat(ExecutionCost.durations(clients, EXECUTION)).isEmpty();
      assertThat(ExecutionCost.of(clients, EXECUTION, PRICES).steps().get(0).note())
          .isEqualTo("its training jobs cannot be looked at");
    }
  }

  @Test
  void aTypeWithoutAPriceIsNamedAndNotGuessed() {
    Cost cost = estimate(definition(training("")), Map.of("Type", "ml.p5.48xlarge"));

    assertThat(cost.missing()).containsExactly("ml.p5.48xlarge");
    assertThat(cost.isComplete()).isFalse();
    assertThat(cost.total()).isZero();
  }

  @Test
  void wrongStartValuesAndWrongListsAreRefused() {
    PipelineDefinition definition = definition(training(""));

    assertThatThrownBy(() -> estimate(definition, Map.of("Count", "many")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Count");
    assertThatThrownBy(() -> PriceList.parse("x.yaml", "currency: USD"))
        .isInstanceOf(SageMakerFailure.class)
        .hasMessageContaining("x.yaml")
        .hasMessageContaining("regions");
    assertThatThrownBy(
            () -> PriceList.parse("x.yaml", "regions: {us-east-1: {ml.m5.large: cheap}}"))
        .hasMessageContaining("ml.m5.large");
    assertThatThrownBy(
            () ->
                PriceList.parse(
                    "x.yaml",
                    "regions: {a: {b: 1}}\nstorage: {us-east-1: -1}\ncurrency: EUR"
                        + "\ndate: d\nsource: s"))
        .hasMessageContaining("a volume in us-east-1");
    assertThatThrownBy(() -> PriceList.parse("x.yaml", "a: [")).hasMessageContaining("x.yaml");
  }

  @Test
  void thePricesThatComeAlongAreWhole() {
    PriceList prices = PriceList.standard();

    assertThat(prices.hourly("us-east-1", "ml.m5.xlarge")).isEqualByComparingTo("0.23");
    assertThat(prices.hourly("us-east-1", "ml.m5.extra")).isNull();
    assertThat(prices.hourly("us-west-2", "ml.g6.xlarge")).isEqualByComparingTo("1.127");
    assertThat(prices.volumeMonthly("us-east-1")).isEqualByComparingTo("0.14");
    assertThat(prices.volumeMonthly("us-west-2")).isNull();
    assertThat(prices.date()).isNotBlank();
  }

  @Test
  void sumsUpAnExecutionByItsJobs() throws Exception {
    try (LocalService service =
        new LocalService(
            folder,
            job -> {
              Thread.sleep(1100);
              return dev.penstock.local.job.StepOutcome.succeeded();
            })) {
      service.create("P", text(processing(""), training("")), "a test's");
      String arn = Executions.of(service.clients()).start(StartRequest.of("P"));
      service.await(arn);

      Cost cost = ExecutionCost.of(service.clients(), arn, PRICES);

      assertThat(cost.isComplete()).isTrue();
      assertThat(cost.steps())
          .extracting(StepCost::name)
          .containsExactlyInAnyOrder("Prepare", "Train");
      assertThat(cost.steps())
          .allSatisfy(
              step -> {
                long seconds = step.seconds() == null ? 0 : step.seconds();
                assertThat(seconds).isBetween(1L, 30L);
                assertThat(step.amount())
                    .isEqualByComparingTo(
                        java.math.BigDecimal.valueOf(
                            seconds * (step.name().equals("Train") ? 2 : 1), 4));
              });
      assertThat(ExecutionCost.durations(service.clients(), arn)).containsKeys("Prepare", "Train");
    }
  }
}
