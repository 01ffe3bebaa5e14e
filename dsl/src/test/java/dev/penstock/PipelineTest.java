package dev.penstock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.step.FailStep;
import dev.penstock.value.Parameters;
import dev.penstock.value.Values;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private static final FailStep STOP = FailStep.named("Stop").build();

  @Test
  void writesMlflowAndMetadataIntoTheDefinition() {
    var server = "arn:aws:sagemaker:us-east-1:111122223333:mlflow-tracking-server/main";
    var experiment = Parameters.string("Experiment", "mine");
    Compilation compilation =
        Pipeline.named("P")
            .mlflowConfig(
                MlflowConfig.of(
                    Values.literal(
                        "arn:aws:sagemaker:us-east-1:111122223333:mlflow-tracking-server/main"),
                    experiment))
            .metadata("team", "a")
            .metadata("cost", "low")
            .steps(STOP)
            .build()
            .compile();

    assertThat(Findings.besidesAdvice(compilation)).isEmpty();
    assertThat(new String(compilation.definition().toBytes(), StandardCharsets.UTF_8))
        .contains("\"Metadata\":{\"team\":\"a\",\"cost\":\"low\"}")
        .contains(
            "\"MlflowConfig\":{\"MlflowResourceArn\":\""
                + server
                + "\",\"MlflowExperimentName\":{\"Get\":\"Parameters.Experiment\"}}")
        .contains("\"Name\":\"Experiment\"");
  }

  @Test
  void keepsWhatBelongsToTheRequestsOutOfTheDefinition() {
    Pipeline plain = Pipeline.named("P").steps(STOP).build();
    Pipeline pipeline =
        Pipeline.named("P")
            .steps(STOP)
            .displayName("Shown")
            .description("What it does")
            .tag("team", "a")
            .parallelism(ParallelismConfiguration.atMost(4))
            .build();

    assertThat(pipeline.compile().definition()).isEqualTo(plain.compile().definition());
    assertThat(pipeline.displayName()).isEqualTo("Shown");
    assertThat(pipeline.description()).isEqualTo("What it does");
    assertThat(pipeline.tags()).containsEntry("team", "a");
    assertThat(pipeline.parallelism()).isEqualTo(new ParallelismConfiguration(4));
  }

  @Test
  void holdsTheRequestAgainstTheServicesLimits() {
    Pipeline.Builder pipeline =
        Pipeline.named("P")
            .steps(STOP)
            .displayName("no spaces please")
            .description("x".repeat(3073))
            .parallelism(ParallelismConfiguration.atMost(0))
            .metadata("k".repeat(129), "v");
    for (int i = 0; i < 51; i++) {
      pipeline = pipeline.tag("t" + i, "x").metadata("m" + i, "x");
    }

    assertThat(pipeline.build().compile().errors())
        .extracting(Diagnostic::code, Diagnostic::argument)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("PSK201", "PipelineDisplayName"),
            org.assertj.core.groups.Tuple.tuple("PSK201", "PipelineDescription"),
            org.assertj.core.groups.Tuple.tuple("PSK201", "Metadata"),
            org.assertj.core.groups.Tuple.tuple("PSK208", "Tags"),
            org.assertj.core.groups.Tuple.tuple(
                "PSK208", "ParallelismConfiguration.MaxParallelExecutionSteps"),
            org.assertj.core.groups.Tuple.tuple("PSK208", "Metadata"));
  }

  @Test
  void selectsStepsByThemselves() {
    SelectiveExecution selection = SelectiveExecution.of(STOP).from("arn:earlier");

    assertThat(selection.selectedSteps()).containsExactly("Stop");
    assertThat(selection.sourceExecutionArn()).isEqualTo("arn:earlier");
  }
}
