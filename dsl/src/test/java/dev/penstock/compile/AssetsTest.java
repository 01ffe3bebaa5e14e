package dev.penstock.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Asset;
import dev.penstock.Compilation;
import dev.penstock.Pipeline;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.ProcessingStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetsTest {
  /** The SHA-256 of "print(1)\n". */
  private static final String SHA =
      "cc42155088fca5730758db72b2a5bca33112a941dfaa2d43098ec422ce4ea213";

  @Test
  void aScriptLiesAtItsContentsAddress(@TempDir Path folder) throws IOException {
    Path script = Files.writeString(folder.resolve("prepare.py"), "print(1)\n");

    Compilation compilation = compile(script);

    Asset asset = compilation.assets().get(0);
    assertThat(asset.sha256()).isEqualTo(SHA);
    assertThat(asset.s3Uri())
        .isEqualTo("s3://bucket/prefix/P/code/" + asset.sha256() + "/prepare.py");
    assertThat(compilation.definition().toJson())
        .contains(asset.s3Uri(), "/opt/ml/processing/input/code/prepare.py");
  }

  @Test
  void theSameCodeHasTheSameAddressFromAnyFolder(@TempDir Path one, @TempDir Path other)
      throws IOException {
    Path here = Files.writeString(one.resolve("prepare.py"), "print(1)\n");
    Path there = Files.writeString(other.resolve("prepare.py"), "print(1)\n");

    assertThat(compile(here).definition().toBytes())
        .isEqualTo(compile(there).definition().toBytes());
  }

  @Test
  void otherCodeHasAnotherAddress(@TempDir Path folder) throws IOException {
    Path script = Files.writeString(folder.resolve("prepare.py"), "print(1)\n");
    String before = compile(script).assets().get(0).s3Uri();
    Files.writeString(script, "print(2)\n");

    assertThat(compile(script).assets().get(0).s3Uri()).isNotEqualTo(before);
  }

  @Test
  void aScriptOfTwoStepsIsOneAsset(@TempDir Path folder) throws IOException {
    Path script = Files.writeString(folder.resolve("prepare.py"), "print(1)\n");

    Compilation compilation =
        Pipeline.named("P")
            .defaults(defaults())
            .steps(step("A", script), step("B", script))
            .build()
            .compile();

    assertThat(compilation.assets()).hasSize(1);
  }

  @Test
  void aMissingScriptIsOneErrorAndNoAsset(@TempDir Path folder) {
    Compilation compilation = compile(folder.resolve("none.py"));

    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0).code()).isEqualTo("PSK111");
    assertThat(compilation.errors().get(0).step()).isEqualTo("A");
    assertThat(compilation.assets()).isEmpty();
  }

  private static Compilation compile(Path script) {
    return Pipeline.named("P").defaults(defaults()).steps(step("A", script)).build().compile();
  }

  private static ProcessingStep step(String name, Path script) {
    return ProcessingStep.named(name)
        .image("image:1")
        .script(script)
        .instances(1, "ml.m5.xlarge")
        .build();
  }

  private static PipelineDefaults defaults() {
    return PipelineDefaults.builder()
        .role("arn:aws:iam::111122223333:role/R")
        .bucket("bucket")
        .bucketPrefix("prefix")
        .build();
  }
}
