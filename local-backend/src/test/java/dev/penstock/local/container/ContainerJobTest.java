package dev.penstock.local.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.TestJobs;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepOutcome;
import dev.penstock.step.StepType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerJobTest {
  @TempDir Path folder;
  private TestJobs jobs;

  @BeforeEach
  void makeStore() throws IOException {
    jobs = new TestJobs(folder);
  }

  @Test
  void aProcessingJobFindsItsInputsAndLeavesItsOutputs() throws Exception {
    jobs.object("s3://b/data/a.csv", "a");
    jobs.object("s3://b/data/deep/b.csv", "b");
    jobs.object("s3://b/database/c.csv", "c");
    jobs.object("s3://b/code/run.py", "run");
    String request =
        """
        {"ProcessingInputs": [
           {"InputName": "raw", "AppManaged": false,
            "S3Input": {"S3Uri": "s3://b/data", "LocalPath": "/opt/ml/processing/raw",
                        "S3DataType": "S3Prefix", "S3InputMode": "File"}},
           {"InputName": "code",
            "S3Input": {"S3Uri": "s3://b/code/run.py", "LocalPath": "/opt/ml/processing/input/code"}},
           {"InputName": "own", "AppManaged": true, "S3Input": {"S3Uri": "s3://b/none"}}],
         "ProcessingOutputConfig": {"Outputs": [
           {"OutputName": "train",
            "S3Output": {"S3Uri": "s3://b/out", "LocalPath": "/opt/ml/processing/train",
                         "S3UploadMode": "EndOfJob"}}]},
         "ProcessingResources": {"ClusterConfig": {"InstanceCount": 2, "InstanceType": "ml.m5.large"}},
         "AppSpecification": {"ImageUri": "image", "ContainerEntrypoint": ["python3", "x.py"]},
         "Environment": {"MODE": "fast", "N": 3}}
        """;

    StepOutcome outcome =
        ContainerJob.run(
            jobs.job(StepType.PROCESSING, request),
            container -> {
              Path ml = container.root().folder().resolve("opt/ml");
              assertThat(ml.resolve("processing/raw/a.csv")).hasContent("a");
              assertThat(ml.resolve("processing/raw/deep/b.csv")).hasContent("b");
              assertThat(ml.resolve("processing/raw/c.csv")).doesNotExist();
              assertThat(ml.resolve("processing/input/code/run.py")).hasContent("run");
              assertThat(json(ml.resolve("config/resourceconfig.json")).get("hosts"))
                  .hasToString("[\"algo-1\"]");
              ObjectNode config = json(ml.resolve("config/processingjobconfig.json"));
              assertThat(config.text("ProcessingJobName")).isEqualTo("job-1");
              assertThat(config.get("ProcessingInputs")).isInstanceOf(ArrayNode.class);
              assertThat(container.environment())
                  .containsEntry("MODE", "fast")
                  .containsEntry("N", "3")
                  .containsEntry("AWS_REGION", "eu-west-1");
              assertThat(ml.resolve("processing/train")).isDirectory();
              Files.writeString(ml.resolve("processing/train/t.csv"), "t");
              Files.writeString(ml.resolve("output/message"), "m".repeat(2000));
            });

    assertThat(jobs.read("s3://b/out/t.csv")).isEqualTo("t");
    assertThat(outcome.properties().text("ExitMessage")).isEqualTo("m".repeat(1024));
    assertThat(jobs.workFolder.resolve("container")).doesNotExist();
  }

  @Test
  void whatIsWrittenIsKeptOfAFailureOnlyWhenItIsUploadedAllTheTime() throws Exception {
    String request =
        """
        {"ProcessingOutputConfig": {"Outputs": [
          {"OutputName": "end", "S3Output": {"S3Uri": "s3://b/end",
           "LocalPath": "/opt/ml/processing/end", "S3UploadMode": "EndOfJob"}},
          {"OutputName": "all", "S3Output": {"S3Uri": "s3://b/all",
           "LocalPath": "/opt/ml/processing/all", "S3UploadMode": "Continuous"}}]}}
        """;
    assertThatThrownBy(
            () ->
                ContainerJob.run(
                    jobs.job(StepType.PROCESSING, request),
                    container -> {
                      for (String each : new String[] {"end", "all"}) {
                        Path out = container.root().path("/opt/ml/processing/" + each);
                        Files.writeString(out.resolve("x"), "x");
                      }
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");

    assertThat(jobs.list("s3://b/")).containsExactly("s3://b/all/x");
    assertThat(jobs.workFolder.resolve("container/opt/ml/processing/end/x")).exists();
  }

  @Test
  void aTrainingJobHasItsFilesAndLeavesItsModel() throws Exception {
    jobs.object("s3://b/train/x.csv", "1,2");
    jobs.object("s3://b/checkpoints/step-1", "c1");
    String request =
        """
        {"AlgorithmSpecification": {"TrainingImage": "image", "TrainingInputMode": "File",
           "MetricDefinitions": [{"Name": "loss", "Regex": "loss=([0-9.]+)"},
                                 {"Name": "never", "Regex": "never=(.*)"}]},
         "HyperParameters": {"epochs": "10", "name": "\\"net\\"", "rate": 0.5},
         "CheckpointConfig": {"S3Uri": "s3://b/checkpoints"},
         "InputDataConfig": [{"ChannelName": "train", "ContentType": "text/csv",
           "DataSource": {"S3DataSource": {"S3Uri": "s3://b/train/", "S3DataType": "S3Prefix"}}}],
         "OutputDataConfig": {"S3OutputPath": "s3://b/models"},
         "ResourceConfig": {"InstanceType": "ml.m5.large", "InstanceCount": 1}}
        """;
    StepOutcome outcome =
        ContainerJob.run(
            jobs.job(StepType.TRAINING, request),
            container -> {
              Path ml = container.root().folder().resolve("opt/ml");
              assertThat(ml.resolve("input/data/train/x.csv")).hasContent("1,2");
              assertThat(ml.resolve("checkpoints/step-1")).hasContent("c1");
              ObjectNode hyperparameters = json(ml.resolve("input/config/hyperparameters.json"));
              assertThat(hyperparameters.text("epochs")).isEqualTo("10");
              assertThat(hyperparameters.text("name")).isEqualTo("\"net\"");
              assertThat(hyperparameters.text("rate")).isEqualTo("0.5");
              assertThat(json(ml.resolve("input/config/inputdataconfig.json")).get("train"))
                  .hasToString(
                      "{\"TrainingInputMode\":\"File\",\"S3DistributionType\":\"FullyReplicated\","
                          + "\"RecordWrapperType\":\"None\",\"ContentType\":\"text/csv\"}");
              assertThat(container.toolkitEnvironment())
                  .containsEntry("SM_HPS", "{\"epochs\":10,\"name\":\"net\",\"rate\":0.5}")
                  .containsEntry("SM_HP_NAME", "net")
                  .containsEntry("SM_CHANNELS", "[\"train\"]")
                  .containsEntry("SM_CHANNEL_TRAIN", "/opt/ml/input/data/train")
                  .containsEntry("SM_MODEL_DIR", "/opt/ml/model")
                  .containsEntry(
                      "SM_USER_ARGS",
                      "[\"--epochs\",\"10\",\"--name\",\"net\",\"--rate\",\"0.5\"]");
              container.log().line("epoch 1 loss=0.75 loss=0.5");
              container.log().line("epoch 2 loss=0.25");
              Files.writeString(ml.resolve("model/weights"), "w");
              Files.writeString(ml.resolve("output/data/plot"), "p");
              Files.writeString(ml.resolve("checkpoints/step-2"), "c2");
            });

    assertThat(outcome.properties().get("ModelArtifacts"))
        .hasToString("{\"S3ModelArtifacts\":\"s3://b/models/job-1/output/model.tar.gz\"}");
    assertThat(String.valueOf(outcome.properties().get("FinalMetricDataList")))
        .startsWith("[{\"MetricName\":\"loss\",\"Value\":0.25,\"Timestamp\":")
        .doesNotContain("never");
    assertThat(unpacked("s3://b/models/job-1/output/model.tar.gz").resolve("weights"))
        .hasContent("w");
    assertThat(unpacked("s3://b/models/job-1/output/output.tar.gz").resolve("plot"))
        .hasContent("p");
    assertThat(jobs.read("s3://b/checkpoints/step-2")).isEqualTo("c2");
  }

  @Test
  void anExpressionThatNeverEndsFindsNothing() throws Exception {
    String request =
        """
        {"AlgorithmSpecification": {"MetricDefinitions": [
          {"Name": "slow", "Regex": "(a+)+b"}, {"Name": "ok", "Regex": "ok=(.*)"}]}}
        """;
    StepOutcome outcome =
        ContainerJob.run(
            jobs.job(StepType.TRAINING, request),
            container -> container.log().line("a".repeat(5000) + " ok=1"));

    assertThat(String.valueOf(outcome.properties().get("FinalMetricDataList")))
        .contains("\"ok\",\"Value\":1.0")
        .doesNotContain("slow");
  }

  @Test
  void anExpressionThatIsNoneIsNamed() {
    String request =
        """
        {"AlgorithmSpecification": {"MetricDefinitions": [{"Name": "bad", "Regex": "("}]}}
        """;
    assertThatThrownBy(() -> ContainerJob.run(jobs.job(StepType.TRAINING, request), none -> {}))
        .isInstanceOf(StepFailedException.class)
        .hasMessageContaining("the metric \"bad\"");
  }

  @Test
  void aManifestBringsWhatItLists() throws Exception {
    jobs.object("s3://b/x/1.csv", "1");
    jobs.object("s3://b/x/deep/2.csv", "2");
    jobs.object("s3://b/x/3.csv", "3");
    jobs.object("s3://b/list", "[{\"prefix\": \"s3://b/x/\"}, \"1.csv\", \"deep/2.csv\"]");
    ContainerJob.run(
        jobs.job(StepType.PROCESSING, manifest("s3://b/list")),
        container -> {
          Path in = container.root().path("/opt/ml/processing/in");
          assertThat(in.resolve("1.csv")).hasContent("1");
          assertThat(in.resolve("deep/2.csv")).hasContent("2");
          assertThat(in.resolve("3.csv")).doesNotExist();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"prefix\": \"s3://b/x/\"}, \"../../../../../out\"]",
        "[{\"prefix\": \"s3://b/x\"}, \"/out\"]",
        "[{\"prefix\": \"s3://b/x/\"}, 7]",
        "[{\"prefix\": \"s3://b/x/\"}, \"\"]",
        "[]",
        "{}",
        "no json",
        "[\"s3://b/x\"]"
      })
  void aManifestThatIsNoneIsRefused(String manifest) throws Exception {
    jobs.object("s3://b/x/out", "1");
    jobs.object("s3://b/list", manifest);
    assertThatThrownBy(
            () ->
                ContainerJob.run(
                    jobs.job(StepType.PROCESSING, manifest("s3://b/list")), none -> {}))
        .isInstanceOf(StepFailedException.class)
        .hasMessageContaining("the manifest s3://b/list of the input \"in\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/in", "/opt/ml/../../../etc", "opt/ml/in", "", "/opt/mlx"})
  void aLocalPathThatLeavesTheContainerIsRefused(String path) throws Exception {
    jobs.object("s3://b/x/1", "1");
    String request =
        """
        {"ProcessingInputs": [{"InputName": "in",
          "S3Input": {"S3Uri": "s3://b/x", "LocalPath": "%s"}}]}
        """
            .formatted(path);
    assertThatThrownBy(() -> ContainerJob.run(jobs.job(StepType.PROCESSING, request), none -> {}))
        .isInstanceOf(StepFailedException.class)
        .hasMessageContaining(path);
  }

  @Test
  void anOutputThatBecameAWayOutIsNotTaken() throws Exception {
    Files.writeString(folder.resolve("secret"), "s");
    String request =
        """
        {"ProcessingOutputConfig": {"Outputs": [{"OutputName": "o", "S3Output":
          {"S3Uri": "s3://b/o", "LocalPath": "/opt/ml/processing/o"}}]}}
        """;
    assertThatThrownBy(
            () ->
                ContainerJob.run(
                    jobs.job(StepType.PROCESSING, request),
                    container -> {
                      Path output = container.root().path("/opt/ml/processing/o");
                      Files.delete(output);
                      Files.createSymbolicLink(output, folder);
                    }))
        .hasMessageContaining("leads out");
    assertThat(jobs.list("s3://b/")).isEmpty();
  }

  @Test
  void nothingOfAnEarlierAttemptIsLeft() throws Exception {
    jobs.object("s3://b/in/x", "x");
    Files.createDirectories(folder.resolve("outside"));
    String request =
        """
        {"ProcessingInputs": [{"InputName": "in", "S3Input":
          {"S3Uri": "s3://b/in", "LocalPath": "/opt/ml/processing/in"}}]}
        """;
    Path earlier = jobs.workFolder.resolve("container/opt/ml/processing");
    Files.createDirectories(earlier);
    Files.createSymbolicLink(earlier.resolve("in"), folder.resolve("outside"));

    ContainerJob.run(
        jobs.job(StepType.PROCESSING, request),
        container -> assertThat(earlier.resolve("in/x")).hasContent("x"));

    assertThat(folder.resolve("outside")).isEmptyDirectory();
  }

  @Test
  void anInputThatIsNotThereIsNamed() {
    String request =
        """
        {"ProcessingInputs": [{"InputName": "raw", "S3Input":
          {"S3Uri": "s3://b/none", "LocalPath": "/opt/ml/processing/in"}}]}
        """;
    assertThatThrownBy(() -> ContainerJob.run(jobs.job(StepType.PROCESSING, request), none -> {}))
        .isInstanceOf(StepFailedException.class)
        .hasMessage("the input \"raw\" is not there: no S3 objects found under s3://b/none");
  }

  @Test
  void aJobOfAnotherTypeIsRefused() {
    assertThatThrownBy(() -> ContainerJob.run(jobs.job(StepType.AUTO_ML, "{}"), none -> {}))
        .hasMessageContaining("a step of the type AutoML has no container");
  }

  private static String manifest(String uri) {
    return """
        {"ProcessingInputs": [{"InputName": "in", "S3Input": {"S3Uri": "%s",
          "LocalPath": "/opt/ml/processing/in", "S3DataType": "ManifestFile"}}]}
        """
        .formatted(uri);
  }

  private Path unpacked(String uri) throws IOException {
    Path archive = folder.resolve("archive.tar.gz");
    Files.write(archive, jobs.bytes(uri));
    Path to = folder.resolve("unpacked");
    TarGz.unpack(archive, to);
    return to;
  }

  private static ObjectNode json(Path file) throws IOException {
    return Node.parse(file.toString(), Files.readString(file)) instanceof ObjectNode object
        ? object
        : new ObjectNode(Map.of());
  }
}
