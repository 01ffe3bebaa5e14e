package dev.penstock.sagemaker.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.sagemaker.LocalService;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SignedIn;
import dev.penstock.sagemaker.execution.Executions;
import dev.penstock.sagemaker.execution.StartRequest;
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
            An estimate: instances on demand in us-east-1, by prices of 2025-06-01 (a contract).
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
    assertThatThrownBy(() -> PriceList.parse("x.yaml", "a: [")).hasMessageContaining("x.yaml");
  }

  @Test
  void thePricesThatComeAlongAreWhole() {
    PriceList prices = PriceList.standard();

    assertThat(prices.hourly("us-east-1", "ml.m5.xlarge")).isEqualByComparingTo("0.23");
    assertThat(prices.hourly("us-east-1", "ml.m5.extra")).isNull();
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
