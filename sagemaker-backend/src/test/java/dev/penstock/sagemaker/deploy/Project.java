package dev.penstock.sagemaker.deploy;

import dev.penstock.Pipeline;
import dev.penstock.sagemaker.environment.Environment;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.TrainingStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A pipeline with a script and a folder of code, in a folder of the test's own. */
final class Project {
  static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  static final String BUILD = "https://ci.example.com/build?id=7";
  static final Environment DEV =
      Environment.named("dev")
          .region("us-east-1")
          .role("arn:aws:iam::123456789012:role/Dev")
          .bucket("dev-bucket")
          .build();

  private final Path folder;

  Project(Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve("prepare.py"), "print('prepare')\n");
    Files.createDirectories(folder.resolve("src/__pycache__"));
    Files.writeString(folder.resolve("src/train.py"), "print('train')\n");
    Files.writeString(folder.resolve("src/__pycache__/train.pyc"), "no part of it");
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  Release release() {
    return release(1, each -> each);
  }

  Release release(int rounds, UnaryOperator<Pipeline.Builder> more) {
    Pipeline pipeline = DEV.applyTo(more.apply(builder(rounds, 0)).build());
    return Release.of(pipeline, pipeline.compile(), new Provenance(COMMIT, true, BUILD));
  }

  /** A pipeline whose definition is at least so long. */
  Release large(int length) {
    Pipeline pipeline = DEV.applyTo(builder(1, length / 2000 + 1).build());
    return Release.of(pipeline, pipeline.compile(), Provenance.UNKNOWN);
  }

  private Pipeline.Builder builder(int rounds, int texts) {
    ProcessingStep prepare =
        ProcessingStep.named("Prepare")
            .image("123456789012.dkr.ecr.us-east-1.amazonaws.com/prepare:1")
            .script(folder.resolve("prepare.py"))
            .instances(1, "ml.m5.large")
            .output("data", "/opt/ml/processing/output")
            .build();
    var train =
        TrainingStep.named("Train")
            .image("123456789012.dkr.ecr.us-east-1.amazonaws.com/train:1")
            .instances(1, "ml.m5.large")
            .hyperparameter("rounds", rounds);
    for (int i = 0; i < texts; i++) {
      train = train.hyperparameter("v" + i, "x".repeat(2000));
    }
    return Pipeline.named("Churn")
        .defaults(
            PipelineDefaults.builder()
                .role("arn:aws:iam::123456789012:role/Own")
                .bucket("own-bucket")
                .build())
        .steps(
            train
                .sourceDir(folder.resolve("src"), "train.py")
                .channel("train", prepare.output("data"), "text/csv")
                .build());
  }
}
