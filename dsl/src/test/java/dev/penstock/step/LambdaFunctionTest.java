package dev.penstock.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.Compilation;
import dev.penstock.FunctionAsset;
import dev.penstock.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LambdaFunctionTest {
  private static final PipelineDefaults DEFAULTS =
      PipelineDefaults.builder()
          .role("arn:aws-cn:iam::444455556666:role/Pipelines")
          .region("cn-north-1")
          .bucket("bucket")
          .build();

  @TempDir Path folder;

  @Test
  void aDefinitionHasTheArnAloneAndTheRestIsBesideIt() throws IOException {
    Path zip = Files.writeString(folder.resolve("judge.zip"), "code");
    LambdaFunction function = judge(zip).memory(256).environment("LEVEL", "2").build();
    Pipeline pipeline =
        Pipeline.named("P")
            .defaults(DEFAULTS)
            .steps(
                LambdaStep.named("A").input("x", 1).function(function).build(),
                LambdaStep.named("B").function(function).outputs(StepOutput.number("y")).build())
            .build();

    Compilation compilation = pipeline.compile();

    String arn = "arn:aws-cn:lambda:cn-north-1:444455556666:function:judge";
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.definition().allSteps())
        .allSatisfy(step -> assertThat(step.toString()).contains(arn));
    assertThat(compilation.assets()).hasSize(1);
    assertThat(compilation.functions())
        .containsExactly(
            new FunctionAsset(
                arn,
                "arn:aws-cn:iam::444455556666:role/Pipelines",
                function,
                compilation.assets().get(0)));
    assertThat(compilation.definition().toJson()).doesNotContain("LEVEL", ".zip");
  }

  @Test
  void aRoleOfItsOwnStays() throws IOException {
    Path zip = Files.writeString(folder.resolve("judge.zip"), "code");
    String role = "arn:aws:iam::444455556666:role/Judge";
    Pipeline pipeline =
        Pipeline.named("P")
            .defaults(DEFAULTS)
            .steps(LambdaStep.named("A").function(judge(zip).role(role).build()).build())
            .build();

    assertThat(pipeline.compile().functions())
        .singleElement()
        .extracting(FunctionAsset::role)
        .isEqualTo(role);
  }

  @Test
  void codeThatIsNotThereIsAnError() {
    Pipeline pipeline =
        Pipeline.named("P")
            .defaults(DEFAULTS)
            .steps(LambdaStep.named("A").function(judge(folder.resolve("no.zip")).build()).build())
            .build();

    assertThat(pipeline.compile().errors())
        .singleElement()
        .satisfies(error -> assertThat(error.toString()).contains("PSK111", "no.zip"));
    assertThat(pipeline.compile().functions()).isEmpty();
  }

  @Test
  void whatTheServiceWouldRefuseIsRefusedAtOnce() {
    LambdaFunction.Builder judge = judge(folder);

    assertThatThrownBy(() -> judge.memory(64)).hasMessageContaining("memory");
    assertThatThrownBy(() -> judge.timeout(Duration.ofMinutes(11))).hasMessageContaining("timeout");
    assertThatThrownBy(() -> judge.timeout(Duration.ofMillis(1500)))
        .hasMessageContaining("timeout");
    assertThatThrownBy(() -> judge.role("Judge")).hasMessageContaining("role");
    assertThatThrownBy(() -> LambdaFunction.named("a b").code(folder).handler("h").runtime("r"))
        .hasMessageContaining("name");
  }

  private static LambdaFunction.Builder judge(Path code) {
    return LambdaFunction.named("judge").code(code).handler("judge.handle").runtime("python3.12");
  }
}
