package dev.penstock.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Pipeline;
import dev.penstock.definition.StepDefinition;
import dev.penstock.model.sagemaker.ContinuousParameterRange;
import dev.penstock.model.sagemaker.HyperParameterTuningInstanceConfig;
import dev.penstock.model.sagemaker.HyperParameterTuningJobConfig;
import dev.penstock.model.sagemaker.HyperParameterTuningJobWarmStartType;
import dev.penstock.model.sagemaker.ResourceLimits;
import dev.penstock.model.sagemaker.TuningArguments;
import dev.penstock.value.Parameters;
import org.junit.jupiter.api.Test;

class TuningStepTest {
  private static final PipelineDefaults DEFAULTS =
      PipelineDefaults.builder()
          .role("arn:aws:iam::111122223333:role/Role")
          .bucket("bucket")
          .build();

  @Test
  void numbersTravelAsTheyWereWritten() {
    TuningAlgorithm algorithm =
        algorithm()
            .continuousRange("a", 0, 0.3)
            .continuousRange("b", 0.0, 1e-5f)
            .integerRange("c", Parameters.integer("Least"), Parameters.integer("Greatest", 9))
            .build();

    assertThat(compiled(TuningStep.named("T").algorithm(algorithm).maxJobs(2, 1).build()))
        .contains("\"MinValue\":\"0\",\"MaxValue\":\"0.3\"")
        .contains("\"MinValue\":\"0.0\",\"MaxValue\":\"1e-05\"")
        .contains(
            "\"MinValue\":{\"Std:Join\":{\"On\":\"\",\"Values\":[{\"Get\":\"Parameters.Least\"}]}}");
  }

  @Test
  void aStringParameterMayBeABound() {
    TuningAlgorithm algorithm =
        algorithm()
            .continuousRange(
                ContinuousParameterRange.builder()
                    .name("eta")
                    .minValue(Parameters.string("Least", "0.1"))
                    .maxValue("0.3")
                    .build())
            .build();

    assertThat(compiled(TuningStep.named("T").algorithm(algorithm).maxJobs(2, 1).build()))
        .contains("\"MinValue\":{\"Get\":\"Parameters.Least\"},\"MaxValue\":\"0.3\"");
  }

  @Test
  void oneAlgorithmPutsObjectiveAndRangesWithTheJob() {
    String one =
        compiled(TuningStep.named("T").algorithm(algorithm().build()).maxJobs(2, 1).build());
    String named =
        compiled(TuningStep.named("T").algorithm("a", algorithm().build()).maxJobs(2, 1).build());

    assertThat(one)
        .contains("\"HyperParameterTuningJobObjective\":{\"Type\":\"Minimize\"")
        .doesNotContain("TuningObjective\"", "DefinitionName");
    assertThat(named)
        .contains("\"TuningObjective\":{\"Type\":\"Minimize\"", "\"DefinitionName\":\"a\"")
        .doesNotContain("HyperParameterTuningJobObjective", "\"ParameterRanges\"");
  }

  @Test
  void goesOnFromAnEarlierSearchAndWaitsForIt() {
    TuningStep first =
        TuningStep.named("First").algorithm(algorithm().build()).maxJobs(2, 1).build();
    TuningStep second =
        TuningStep.named("Second")
            .algorithm(algorithm().build())
            .maxJobs(2, 1)
            .warmStart(
                HyperParameterTuningJobWarmStartType.TRANSFER_LEARNING,
                first.properties().hyperParameterTuningJobName())
            .build();
    var definition =
        Pipeline.named("P").defaults(DEFAULTS).steps(second).build().compile().definition();

    assertThat(definition.steps())
        .extracting(StepDefinition::name)
        .containsExactly("First", "Second");
    assertThat(definition.steps().get(1).arguments().get("WarmStartConfig"))
        .hasToString(
            "{\"ParentHyperParameterTuningJobs\":[{\"HyperParameterTuningJobName\":"
                + "{\"Get\":\"Steps.First.HyperParameterTuningJobName\"}}],"
                + "\"WarmStartType\":\"TransferLearning\"}");
  }

  @Test
  void instancesMayBeAChoice() {
    TuningAlgorithm algorithm =
        TuningAlgorithm.image("i:1")
            .instances(
                HyperParameterTuningInstanceConfig.builder()
                    .instanceType("ml.m5.xlarge")
                    .instanceCount(1)
                    .volumeSizeInGB(30)
                    .build())
            .maximize("auc")
            .build();

    assertThat(compiled(TuningStep.named("T").algorithm(algorithm).maxJobs(2, 1).build()))
        .contains(
            "\"HyperParameterTuningResourceConfig\":{\"AllocationStrategy\":\"Prioritized\","
                + "\"InstanceConfigs\":[{\"InstanceType\":\"ml.m5.xlarge\"");
  }

  @Test
  void theWholeRequestIsTakenAsItIs() {
    TuningArguments request =
        TuningArguments.builder()
            .hyperParameterTuningJobConfig(
                HyperParameterTuningJobConfig.builder()
                    .strategy("Grid")
                    .resourceLimits(ResourceLimits.builder().maxParallelTrainingJobs(3).build())
                    .build())
            .build();

    assertThat(compiled(TuningStep.named("T").arguments(request).build()))
        .isEqualTo(
            "{\"HyperParameterTuningJobConfig\":{\"Strategy\":\"Grid\","
                + "\"ResourceLimits\":{\"MaxParallelTrainingJobs\":3}}}");
  }

  private static TuningAlgorithm.Builder algorithm() {
    return TuningAlgorithm.image("i:1").instances(1, "ml.m5.xlarge").minimize("loss");
  }

  private static String compiled(TuningStep step) {
    return Pipeline.named("P")
        .defaults(DEFAULTS)
        .steps(step)
        .build()
        .compile()
        .definition()
        .steps()
        .get(0)
        .arguments()
        .toString();
  }
}
