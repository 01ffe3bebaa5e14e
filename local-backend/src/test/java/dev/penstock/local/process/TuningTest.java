package dev.penstock.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.definition.Node;
import dev.penstock.local.TestJobs;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.step.StepType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tuning jobs, each of whose training jobs is a process. */
@Timeout(120)
class TuningTest {
  @TempDir Path folder;
  private TestJobs jobs;

  @BeforeEach
  void makeStore() throws IOException {
    Programs.needShell();
    jobs = new TestJobs(folder);
  }

  @Test
  void aGridIsGoneThroughAndTheBestIsFound() throws Exception {
    StepOutcome outcome =
        tune(
            """
            "Strategy": "Grid", "ResourceLimits": {"MaxParallelTrainingJobs": 3},
            "ParameterRanges": {"CategoricalParameterRanges": [
              {"Name": "a", "Values": ["1", "2", "5"]}, {"Name": "b", "Values": ["10", "20"]}]}
            """,
            "Minimize",
            "echo \"loss=$((SM_HP_A * SM_HP_B + SM_HP_BASE));\"; echo $SM_HP_A > /opt/ml/model/a");

    assertThat(jobs.log.stream().filter(line -> line.contains("loss=")).count()).isEqualTo(6);
    assertThat(objective(outcome)).isEqualTo("110");
    assertThat(chosen(outcome)).isEqualTo("{\"a\":\"1\",\"b\":\"10\"}");
    assertThat(String.valueOf(outcome.properties().get("TrainingJobStatusCounters")))
        .contains("\"Completed\":6");
    String best = ((Node.ObjectNode) summaries(outcome).get(0)).text("TrainingJobName");
    assertThat(
            jobs.store.file(
                dev.penstock.local.s3.S3Location.parse(
                    "s3://b/models/" + best + "/output/model.tar.gz")))
        .exists();
  }

  @Test
  void chanceIsTheSameEachTimeAndStaysInTheRanges() throws Exception {
    String random =
        """
        "Strategy": "Bayesian", "RandomSeed": 7,
        "ResourceLimits": {"MaxNumberOfTrainingJobs": 5, "MaxParallelTrainingJobs": 1},
        "ParameterRanges": {
          "IntegerParameterRanges": [{"Name": "a", "MinValue": "3", "MaxValue": "9"}],
          "ContinuousParameterRanges": [{"Name": "c", "MinValue": "0.0001", "MaxValue": "0.1",
            "ScalingType": "Logarithmic"}]}
        """;

    StepOutcome first = tune(random, "Maximize", "echo \"loss=$SM_HP_A;\"");
    StepOutcome again = tune(random, "Maximize", "echo \"loss=$SM_HP_A;\"");

    assertThat(tuned(first)).hasSize(5).isEqualTo(tuned(again));
    assertThat(summaries(first))
        .allSatisfy(
            each -> {
              Node.ObjectNode tuned = object(((Node.ObjectNode) each).get("TunedHyperParameters"));
              assertThat(Integer.parseInt(String.valueOf(tuned.text("a")))).isBetween(3, 9);
              assertThat(Double.parseDouble(String.valueOf(tuned.text("c"))))
                  .isBetween(0.0001, 0.1);
            });
  }

  @Test
  void itFailsWhenAllTrainingFailsAndNotBefore() throws Exception {
    String grid =
        """
        "Strategy": "Grid", "ParameterRanges": {"CategoricalParameterRanges": [
          {"Name": "a", "Values": ["1", "2"]}]}
        """;

    StepOutcome half = tune(grid, "Maximize", "[ $SM_HP_A = 2 ] && echo 'loss=1;'");
    assertThat(chosen(half)).isEqualTo("{\"a\":\"2\"}");

    assertThatThrownBy(() -> tune(grid, "Maximize", "echo too little memory; exit 3"))
        .isInstanceOf(StepFailedException.class)
        .hasMessageContaining("none of the 2 training jobs succeeded")
        .hasMessageContaining("too little memory");
    assertThatThrownBy(() -> tune(grid, "Maximize", "true"))
        .hasMessageContaining("no training job reported the metric \"loss\"");
  }

  private static List<Node> tuned(StepOutcome outcome) {
    return summaries(outcome).stream()
        .map(each -> ((Node.ObjectNode) each).get("TunedHyperParameters"))
        .map(Objects::requireNonNull)
        .toList();
  }

  private StepOutcome tune(String config, String type, String script) throws Exception {
    return ProcessRunner.create()
        .program("/bin/sh", "-c", script)
        .run(
            jobs.job(
                StepType.TUNING,
                """
                {"HyperParameterTuningJobConfig": {CONFIG,
                   "HyperParameterTuningJobObjective": {"Type": "TYPE", "MetricName": "loss"}},
                 "TrainingJobDefinition": {
                   "AlgorithmSpecification": {"TrainingImage": "image", "TrainingInputMode": "File",
                     "MetricDefinitions": [{"Name": "loss", "Regex": "loss=(.*?);"}]},
                   "StaticHyperParameters": {"base": "100"},
                   "OutputDataConfig": {"S3OutputPath": "s3://b/models"},
                   "StoppingCondition": {"MaxRuntimeInSeconds": 100}}}
                """
                    .replace("CONFIG", config)
                    .replace("TYPE", type)));
  }

  private static List<Node> summaries(StepOutcome outcome) {
    return ((Node.ArrayNode)
            Objects.requireNonNull(outcome.properties().get("TrainingJobSummaries")))
        .elements();
  }

  private static String chosen(StepOutcome outcome) {
    return String.valueOf(best(outcome).get("TunedHyperParameters"));
  }

  private static String objective(StepOutcome outcome) {
    Node.ObjectNode metric =
        object(best(outcome).get("FinalHyperParameterTuningJobObjectiveMetric"));
    return String.valueOf(metric.get("Value")).replace(".0", "");
  }

  private static Node.ObjectNode best(StepOutcome outcome) {
    return object(outcome.properties().get("BestTrainingJob"));
  }

  private static Node.ObjectNode object(@Nullable Node node) {
    return (Node.ObjectNode) Objects.requireNonNull(node);
  }
}
