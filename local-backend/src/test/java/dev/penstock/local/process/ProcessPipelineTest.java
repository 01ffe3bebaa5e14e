package dev.penstock.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.Pipeline;
import dev.penstock.local.LocalRun;
import dev.penstock.local.RunResult;
import dev.penstock.local.store.StepRecord;
import dev.penstock.step.PipelineDefaults;
import dev.penstock.step.ProcessingStep;
import dev.penstock.step.StepType;
import dev.penstock.step.TrainingStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Python scripts, written for the service's images, as the steps of a pipeline. */
@Timeout(120)
class ProcessPipelineTest {
  private static final String IMAGE = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/python:1";

  @TempDir Path folder;

  @Test
  void scriptsDoTheWorkOfAPipeline() throws IOException {
    Programs.needPython();
    Programs.needNamespace();
    object("raw/x.csv", "3\n1\n2\n");
    object(
        "code/sort.py",
        """
        import json
        rows = sorted(open("/opt/ml/processing/raw/x.csv").read().split())
        json.dump({"rows": len(rows)}, open("/opt/ml/processing/report/report.json", "w"))
        open("/opt/ml/processing/rows/x.csv", "w").write("\\n".join(rows))
        """);
    Path trainer = folder.resolve("local_train.py");
    Files.writeString(
        trainer,
        """
        import argparse, os
        parser = argparse.ArgumentParser()
        parser.add_argument("--rows", type=int)
        rows = open(os.environ["SM_CHANNEL_TRAIN"] + "/x.csv").read().split()
        assert rows == ["1", "2", "3"] and parser.parse_args().rows == 3
        print("accuracy=0.75;")
        open("/opt/ml/model/model.txt", "w").write("model")
        """);

    RunResult run =
        LocalRun.of(pipeline(Duration.ofMinutes(5)))
            .folder(folder)
            .type(StepType.PROCESSING, ProcessRunner.create())
            .step("Train", ProcessRunner.create().script(trainer))
            .start();

    assertThat(run.succeeded()).as(run.toString()).isTrue();
    assertThat(String.valueOf(run.properties().get("Train")))
        .contains("\"accuracy\",\"Value\":0.75");
  }

  @Test
  void aScriptThatTakesTooLongIsEnded() throws IOException {
    Programs.needShell();
    object("raw/x.csv", "1");
    object("code/sort.py", "");

    RunResult run =
        LocalRun.of(pipeline(Duration.ofSeconds(1)))
            .folder(folder)
            .processing("Sort", ProcessRunner.create().program("sleep", "1000"))
            .step("Train", ProcessRunner.create())
            .start();

    StepRecord sort = Objects.requireNonNull(run.step("Sort"));
    assertThat(sort.status()).hasToString("FAILED");
    assertThat(sort.failureReason()).contains("limit of 1 second");
    assertThat(run.step("Train")).isNull();
  }

  private static Pipeline pipeline(Duration limit) {
    var sort =
        ProcessingStep.named("Sort")
            .image(IMAGE)
            .script("s3://bucket/code/sort.py")
            .instances(1, "ml.m5.large")
            .input("raw", "s3://bucket/raw", "/opt/ml/processing/raw")
            .output("rows", "/opt/ml/processing/rows")
            .output("report", "/opt/ml/processing/report")
            .propertyFile("report", "report", "report.json")
            .maxRuntime(limit)
            .build();
    var train =
        TrainingStep.named("Train")
            .image(IMAGE)
            .instances(1, "ml.m5.large")
            .channel("train", sort.output("rows"))
            .hyperparameter("rows", sort.propertyFile("report").number("rows"))
            .metric("accuracy", "accuracy=(.*?);")
            .build();
    return Pipeline.named("Sorting")
        .defaults(
            PipelineDefaults.builder()
                .role("arn:aws:iam::123456789012:role/Role")
                .bucket("bucket")
                .build())
        .steps(train)
        .build();
  }

  private void object(String key, String content) throws IOException {
    Path file = folder.resolve("s3/bucket").resolve(key);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, content);
  }
}
