package dev.penstock.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.local.TestJobs;
import dev.penstock.local.container.TarGz;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.step.StepType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real programs under the container contract. */
class ProcessRunnerTest {
  @TempDir Path folder;
  private TestJobs jobs;

  @BeforeEach
  void makeStore() throws IOException {
    jobs = new TestJobs(folder);
  }

  @Test
  void aScriptFindsItsDataAtTheRealPaths() throws Exception {
    Programs.needPython();
    Programs.needNamespace();
    jobs.object("s3://b/raw/numbers.csv", "1\n2\n3\n");
    jobs.object(
        "s3://b/code/sum.py",
        """
        import os, sys
        numbers = open("/opt/ml/processing/input/numbers.csv").read().split()
        with open("/opt/ml/processing/sum/sum.txt", "w") as out:
            out.write(sys.argv[1] + str(sum(map(int, numbers))) + os.environ["UNIT"])
        with open("/opt/ml/output/message", "w") as out:
            out.write("summed")
        """);

    StepOutcome outcome =
        ProcessRunner.create()
            .run(
                jobs.job(
                    StepType.PROCESSING,
                    """
                    {"AppSpecification": {"ImageUri": "image",
                       "ContainerEntrypoint": ["/miniconda3/bin/python3", "/opt/ml/processing/code/sum.py"],
                       "ContainerArguments": ["$HOME `id` = "]},
                     "Environment": {"UNIT": "kg"},
                     "ProcessingInputs": [
                       {"InputName": "raw", "S3Input": {"S3Uri": "s3://b/raw",
                        "LocalPath": "/opt/ml/processing/input"}},
                       {"InputName": "code", "S3Input": {"S3Uri": "s3://b/code/sum.py",
                        "LocalPath": "/opt/ml/processing/code"}}],
                     "ProcessingOutputConfig": {"Outputs": [{"OutputName": "sum", "S3Output":
                       {"S3Uri": "s3://b/sum", "LocalPath": "/opt/ml/processing/sum"}}]}}
                    """));

    assertThat(jobs.read("s3://b/sum/sum.txt")).isEqualTo("$HOME `id` = 6kg");
    assertThat(outcome.properties().text("ExitMessage")).isEqualTo("summed");
    assertThat(Path.of("/opt/ml/processing")).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(names = {"WHERE_POSSIBLE", "REWRITTEN"})
  void aTrainingScriptRunsInScriptMode(Isolation isolation) throws Exception {
    Programs.needPython();
    jobs.object("s3://b/train/x.csv", "1,2,3");
    jobs.object(
        "s3://b/code/sourcedir.tar.gz",
        sources(
            "train.py",
            """
            import argparse, json, os
            from helper import mean
            parser = argparse.ArgumentParser()
            parser.add_argument("--epochs", type=int)
            parser.add_argument("--net-name")
            parser.add_argument("--model-dir", default=os.environ["SM_MODEL_DIR"])
            args = parser.parse_args()
            values = open(os.path.join(os.environ["SM_CHANNEL_TRAIN"], "x.csv")).read().split(",")
            for epoch in range(args.epochs):
                print("epoch", epoch, "loss=%s;" % (mean(values) / (epoch + 1)))
            assert json.loads(os.environ["SM_HPS"]) == {"epochs": 2, "net-name": "a b"}
            assert os.environ["TRAINING_JOB_NAME"] == "job-1"
            with open(os.path.join(args.model_dir, "model.txt"), "w") as out:
                out.write(args.net_name)
            """,
            "helper.py",
            "def mean(values):\n    return sum(map(float, values)) / len(values)\n"));

    StepOutcome outcome =
        ProcessRunner.create()
            .isolation(isolation)
            .run(
                jobs.job(
                    StepType.TRAINING,
                    """
                    {"AlgorithmSpecification": {"TrainingImage": "image", "TrainingInputMode": "File",
                       "MetricDefinitions": [{"Name": "loss", "Regex": "loss=(.*?);"}]},
                     "HyperParameters": {"epochs": "2", "net-name": "\\"a b\\"",
                       "sagemaker_program": "\\"train.py\\"",
                       "sagemaker_submit_directory": "\\"s3://b/code/sourcedir.tar.gz\\""},
                     "InputDataConfig": [{"ChannelName": "train", "DataSource":
                       {"S3DataSource": {"S3Uri": "s3://b/train", "S3DataType": "S3Prefix"}}}],
                     "OutputDataConfig": {"S3OutputPath": "s3://b/models/"}}
                    """));

    assertThat(String.valueOf(outcome.properties().get("FinalMetricDataList")))
        .contains("{\"MetricName\":\"loss\",\"Value\":1.0,");
    Path archive = folder.resolve("model.tar.gz");
    Files.write(archive, jobs.bytes("s3://b/models/job-1/output/model.tar.gz"));
    TarGz.unpack(archive, folder.resolve("model"));
    assertThat(folder.resolve("model/model.txt")).hasContent("a b");
    assertThat(jobs.log).contains("epoch 0 loss=2.0;", "epoch 1 loss=1.0;");
  }

  @Test
  void aFailureIsWhatTheFailureFileSays() {
    Programs.needShell();
    assertThatThrownBy(
            () ->
                shell(
                    "echo noise; printf 'no data in channel train' > $PENSTOCK_ML_ROOT/opt/ml/output/failure;"
                        + " exit 3"))
        .isInstanceOf(StepFailedException.class)
        .hasMessage("no data in channel train");
  }

  @Test
  void aFailureIsElseTheEndOfTheLog() {
    Programs.needShell();
    assertThatThrownBy(() -> shell("seq 1 500; echo ValueError: five >&2; exit 1"))
        .isInstanceOf(StepFailedException.class)
        .hasMessageStartingWith("the program ended with exit code 1:\n")
        .hasMessageEndingWith("500\nValueError: five");
  }

  @Test
  void anInterruptIsNoSuccess() {
    Programs.needShell();
    assertThatThrownBy(() -> shell("exit 130"))
        .hasMessage("the program ended with exit code 130 (signal 2)");
  }

  @Test
  void aProgramThatIsNotThereIsNamed() {
    assertThatThrownBy(
            () ->
                ProcessRunner.create()
                    .isolation(Isolation.REWRITTEN)
                    .program("no-such-program")
                    .run(jobs.job(StepType.TRAINING, "{}")))
        .isInstanceOf(StepFailedException.class)
        .hasMessageContaining("the program \"no-such-program\" cannot be started");
  }

  @Test
  void anImageThatSaysNothingIsNamed() {
    assertThatThrownBy(
            () ->
                ProcessRunner.create()
                    .run(
                        jobs.job(
                            StepType.TRAINING,
                            "{\"AlgorithmSpecification\": {\"TrainingImage\": \"xgboost:1\"}}")))
        .isInstanceOf(StepFailedException.class)
        .hasMessageContaining("what the image \"xgboost:1\" runs is known to the image alone");
  }

  @Test
  void aScriptOfThisMachineGetsTheHyperparameters() throws Exception {
    Programs.needPython();
    Path script = folder.resolve("my train.py");
    Files.writeString(script, "import sys\nprint(sys.argv[1:])\n");
    ProcessRunner.create()
        .script(script)
        .run(
            jobs.job(
                StepType.TRAINING,
                "{\"HyperParameters\": {\"num_round\": \"5\", \"x\": \"true\", \"name\": \"a; rm -rf b\"}}"));

    assertThat(jobs.log).contains("['--num_round', '5', '-x', 'True', '--name', 'a; rm -rf b']");
  }

  @Test
  void secretsAreNotHandedOn() throws Exception {
    Programs.needShell();
    shell("env");

    Set<String> names =
        jobs.log.stream().map(line -> line.replaceFirst("=.*", "")).collect(Collectors.toSet());
    assertThat(names).contains("PATH", "SM_HOSTS", "TRAINING_JOB_ARN", "AWS_REGION");
    names.removeIf(name -> name.matches("SM_.*|TRAINING_JOB_.*|PENSTOCK_ML_ROOT"));
    names.removeIf(name -> name.matches("AWS_REGION|TMPDIR|PYTHONUNBUFFERED|PWD|OLDPWD|SHLVL|_"));
    assertThat(LocalEnvironment.inherited(List.of()).keySet()).containsAll(names);
  }

  @Test
  void muchOutputDoesNoHarm() throws Exception {
    Programs.needShell();
    shell("head -c 30000000 /dev/zero | tr '\\0' 'x'; seq 1 20000; echo done");

    assertThat(jobs.log.get(jobs.log.size() - 1)).isEqualTo("done");
  }

  private void shell(String script) throws Exception {
    ProcessRunner.create()
        .isolation(Isolation.REWRITTEN)
        .program("/bin/sh", "-c", script)
        .run(jobs.job(StepType.TRAINING, "{}"));
  }

  private byte[] sources(String... namesAndContents) throws IOException {
    Path code = Files.createDirectories(folder.resolve("source"));
    for (int i = 0; i < namesAndContents.length; i += 2) {
      Files.writeString(code.resolve(namesAndContents[i]), namesAndContents[i + 1]);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TarGz.pack(code, bytes);
    return bytes.toByteArray();
  }
}
