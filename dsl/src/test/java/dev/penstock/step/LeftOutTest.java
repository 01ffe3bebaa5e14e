package dev.penstock.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.penstock.Compilation;
import dev.penstock.Pipeline;
import dev.penstock.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;

/** What short forms fill in can be left to the service. */
final class LeftOutTest {
  @Test
  void membersAreLeftOutOfAllInputsAndOutputs() {
    Compilation compilation =
        compiled(
            step()
                .input("raw", "s3://bucket/raw", "/opt/ml/processing/raw")
                .output("train", "/opt/ml/processing/train", "s3://bucket/train")
                .leaveOut("AppManaged", "S3CompressionType")
                .build());

    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.definition().steps().get(0).arguments().toString())
        .doesNotContain("AppManaged", "S3CompressionType")
        .contains("\"S3DataDistributionType\":\"FullyReplicated\"", "\"InputName\":\"code\"");
  }

  @Test
  void whatStandsNowhereIsReported() {
    assertThat(compiled(step().leaveOut("AppMangaed").build()).errors())
        .extracting(Diagnostic::code, Diagnostic::argument)
        .containsExactly(tuple("PSK118", "AppMangaed"));
  }

  @Test
  void aNameThatIsSetAsAnArgumentStays() {
    ProcessingStep named =
        step().argument("ProcessingJobName", "mine").script("s3://bucket/prepare.py").build();

    Compilation compilation = compiled(named);

    assertThat(compilation.definition().steps().get(0).arguments().text("ProcessingJobName"))
        .isEqualTo("mine");
  }

  private static ProcessingStep.Builder step() {
    return ProcessingStep.named("Prepare")
        .image("123456789012.dkr.ecr.us-east-1.amazonaws.com/image:1")
        .script("s3://bucket/prepare.py")
        .instances(1, "ml.m5.xlarge")
        .roleArn("arn:aws:iam::123456789012:role/R");
  }

  private static Compilation compiled(Step step) {
    return Pipeline.named("P").steps(step).build().compile();
  }
}
