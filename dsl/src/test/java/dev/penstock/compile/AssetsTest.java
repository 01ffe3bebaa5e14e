package dev.penstock.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Asset;
import dev.penstock.Compilation;
import dev.penstock.Pipeline;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.TrainingStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  @Test
  void aFolderOfCodeLiesAtTheAddressOfWhatIsInIt(@TempDir Path one, @TempDir Path other)
      throws IOException {
    for (Path folder : List.of(one, other)) {
      Files.createDirectories(folder.resolve("lib"));
      Files.writeString(folder.resolve("train.py"), "import lib.util\n");
      Files.writeString(folder.resolve("lib/util.py"), "print(1)\n");
    }
    Files.createDirectories(other.resolve("lib/__pycache__"));
    Files.writeString(other.resolve("lib/__pycache__/util.pyc"), "compiled");

    Compilation compilation = train(one);

    Asset asset = compilation.assets().get(0);
    assertThat(asset.file()).isEqualTo(one);
    assertThat(asset.s3Uri())
        .isEqualTo("s3://bucket/prefix/P/code/" + asset.sha256() + "/sourcedir.tar.gz");
    assertThat(compilation.definition().toJson())
        .contains(
            "\"sagemaker_submit_directory\": \"\\\"" + asset.s3Uri() + "\\\"\"",
            "\"sagemaker_program\": \"\\\"train.py\\\"\"",
            "\"name\": \"\\\"caf\\\\u00e9\\\"\"",
            "\"epochs\": \"3\"",
            "\"shuffle\": \"true\"");
    assertThat(train(other).assets().get(0).s3Uri()).isEqualTo(asset.s3Uri());

    Files.move(other.resolve("lib/util.py"), other.resolve("lib/tools.py"));
    assertThat(train(other).assets().get(0).s3Uri()).isNotEqualTo(asset.s3Uri());
  }

  @Test
  void aFolderWithoutItsEntryPointIsAnError(@TempDir Path folder) {
    Compilation compilation = train(folder);

    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0).message()).endsWith("has no \"train.py\" in it");
    assertThat(compilation.assets()).isEmpty();
  }

  private static Compilation train(Path folder) {
    return Pipeline.named("P")
        .defaults(defaults())
        .steps(
            TrainingStep.named("T")
                .image("image:1")
                .instances(1, "ml.m5.xlarge")
                .hyperparameter("name", "café")
                .sourceDir(folder, "train.py")
                .hyperparameter("epochs", 3)
                .hyperparameter("shuffle", true)
                .build())
        .build()
        .compile();
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
