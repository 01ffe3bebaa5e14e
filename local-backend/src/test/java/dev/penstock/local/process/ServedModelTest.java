package dev.penstock.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.local.LocalRun;
import dev.penstock.local.RunResult;
import dev.penstock.local.job.StepRunner;
import dev.penstock.local.store.StepRecord;
import dev.penstock.step.StepType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Transform jobs whose model is a server that runs as a process of this machine. */
@Timeout(120)
class ServedModelTest {
  /** What the image of the model would hold: multiplies each line, and says what it was asked. */
  private static final String SERVER =
      """
      import http.server, os, sys
      assert sys.argv[1:] == ["serve"] and os.environ["SAGEMAKER_BATCH"] == "true"
      factor = int(open("/opt/ml/model/factor.txt").read()) * int(os.environ["TIMES"])
      class Handler(http.server.BaseHTTPRequestHandler):
          def do_GET(self):
              self.send_response(200 if self.path == "/ping" else 404)
              self.end_headers()
          def do_POST(self):
              body = self.rfile.read(int(self.headers["Content-Length"])).decode()
              print("asked for", len(body.split()), self.headers["Content-Type"], flush=True)
              try:
                  answer = "\\n".join(str(int(each) * factor) for each in body.split())
                  self.send_response(200)
              except ValueError as wrong:
                  answer = str(wrong)
                  self.send_response(400)
              self.end_headers()
              self.wfile.write(answer.encode())
      port = int(os.environ["SAGEMAKER_BIND_TO_PORT"])
      http.server.HTTPServer(("127.0.0.1", port), Handler).serve_forever()
      """;

  @TempDir Path folder;
  private Path server;

  @BeforeEach
  void writeServer() throws IOException {
    Programs.needPython();
    Programs.needNamespace();
    server = folder.resolve("server.py");
    Files.writeString(server, SERVER);
  }

  @Test
  void aModelThatAStepTrainedAnswersLineByLine() throws IOException {
    object("data/a.csv", "1\n2\n3\n");
    object("data/deep/b.csv", "4");

    RunResult run = run("SingleRecord");

    assertThat(run.succeeded()).as(run.toString()).isTrue();
    assertThat(read("out/a.csv.out")).isEqualTo("6\n12\n18\n");
    assertThat(read("out/deep/b.csv.out")).isEqualTo("24\n");
  }

  @Test
  void recordsAreSentTogetherWhereTheyMayBe() throws IOException {
    object("data/a.csv", "1\n2\n3\n");

    RunResult run = run("MultiRecord");

    assertThat(run.succeeded()).as(run.toString()).isTrue();
    assertThat(read("out/a.csv.out")).isEqualTo("6\n12\n18\n");
    assertThat(log()).contains("asked for 3 text/csv");
  }

  @Test
  void theModelGetsAPartOfARecordAndItsAnswerIsKeptBesideIt() throws IOException {
    object("data/a.csv", "one,1\ntwo,2\n");

    RunResult run = run("MultiRecord", "'InputFilter':'$[1]','JoinSource':'Input'");

    assertThat(run.succeeded()).as(run.toString()).isTrue();
    assertThat(read("out/a.csv.out")).isEqualTo("one,1,6\ntwo,2,12\n");
  }

  @Test
  void severalContainersAreRefusedBeforeAnythingStarts() {
    String two =
        DEFINITION
            .replace("STRATEGY", "SingleRecord")
            .replace("PROCESSING", "")
            .replace("\"PrimaryContainer\": {", "\"Containers\": [{\"Image\": \"first:1\"}, {")
            .replace(
                "\"Steps.Train.ModelArtifacts.S3ModelArtifacts\"}}}},",
                "\"Steps.Train.ModelArtifacts.S3ModelArtifacts\"}}]}},");

    assertThatThrownBy(() -> pipeline(two))
        .hasMessageContaining("the step Score: its model has 2 containers");
    assertThat(folder.resolve("jobs")).doesNotExist();
  }

  @Test
  void aFilterThatIsNoneFailsBeforeTheServerStarts() throws IOException {
    object("data/a.csv", "one,1\n");

    StepRecord step =
        Objects.requireNonNull(run("MultiRecord", "'InputFilter':'$..a'").step("Score"));

    assertThat(step.failureReason()).contains("\"$..a\" is none that the service takes");
    assertThat(log()).doesNotContain("asked for");
  }

  @Test
  void whatTheModelRefusesFailsTheStepWithItsWords() throws IOException {
    object("data/a.csv", "1\nzwei\n");

    StepRecord step = Objects.requireNonNull(run("SingleRecord").step("Score"));

    assertThat(step.status()).hasToString("FAILED");
    assertThat(step.failureReason()).contains("a.csv").contains("400").contains("zwei");
  }

  @Test
  void aServerThatEndsFailsTheStepWithItsLog() throws IOException {
    Files.writeString(server, "raise SystemExit('no memory')");
    object("data/a.csv", "1");

    StepRecord step = Objects.requireNonNull(run("SingleRecord").step("Score"));

    assertThat(step.failureReason()).contains("exit code 1").contains("no memory");
  }

  @Test
  void serversThatRunAtTheSameTimeListenApart() throws IOException {
    String json = DEFINITION.replace("STRATEGY", "SingleRecord").replace("PROCESSING", "");
    int end = json.lastIndexOf("]}");
    String other =
        json.substring(json.indexOf("{\"Name\": \"Make\""), end)
            .replace("Make", "MakeOther")
            .replace("Score", "ScoreOther")
            .replace("\"TIMES\": \"2\"", "\"TIMES\": \"5\"")
            .replace("bucket/out", "bucket/other");
    object("data/a.csv", "1\n2\n");

    RunResult run = pipeline(json.substring(0, end) + "," + other + "]}");

    assertThat(run.succeeded()).as(run.toString()).isTrue();
    assertThat(read("out/a.csv.out")).isEqualTo("6\n12\n");
    assertThat(read("other/a.csv.out")).isEqualTo("15\n30\n");
  }

  private RunResult run(String strategy) throws IOException {
    return run(strategy, "");
  }

  private RunResult run(String strategy, String processing) throws IOException {
    String json =
        DEFINITION
            .replace("STRATEGY", strategy)
            .replace("PROCESSING", processing.replace('\'', '"'));
    return pipeline(json);
  }

  private RunResult pipeline(String json) throws IOException {
    PipelineDefinition definition = DefinitionFile.parse("pipeline", json).definition();
    return LocalRun.of("Scoring", definition)
        .folder(folder)
        .step(
            "Train",
            ProcessRunner.create().program("/bin/sh", "-c", "echo 3 > /opt/ml/model/factor.txt"))
        .type(StepType.TRANSFORM, ProcessRunner.create().script(server))
        .others(StepRunner.succeed())
        .start();
  }

  private void object(String key, String content) throws IOException {
    Path file = folder.resolve("s3/bucket").resolve(key);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, content);
  }

  private String read(String key) throws IOException {
    return Files.readString(folder.resolve("s3/bucket").resolve(key));
  }

  private String log() throws IOException {
    try (var files = Files.walk(folder.resolve("jobs"))) {
      StringBuilder text = new StringBuilder();
      for (Path each : files.filter(it -> it.endsWith("job.log")).toList()) {
        text.append(Files.readString(each));
      }
      return text.toString();
    }
  }

  private static final String DEFINITION =
      """
      {"Version": "2020-12-01", "Steps": [
        {"Name": "Train", "Type": "Training", "Arguments": {
          "AlgorithmSpecification": {"TrainingImage": "image:1", "TrainingInputMode": "File"},
          "OutputDataConfig": {"S3OutputPath": "s3://bucket/models"},
          "ResourceConfig": {"InstanceType": "ml.m5.large", "InstanceCount": 1, "VolumeSizeInGB": 10},
          "StoppingCondition": {"MaxRuntimeInSeconds": 100},
          "RoleArn": "arn:aws:iam::123456789012:role/Role"}},
        {"Name": "Make", "Type": "Model", "Arguments": {
          "ExecutionRoleArn": "arn:aws:iam::123456789012:role/Role",
          "PrimaryContainer": {"Image": "image:1", "Environment": {"TIMES": "2"},
            "ModelDataUrl": {"Get": "Steps.Train.ModelArtifacts.S3ModelArtifacts"}}}},
        {"Name": "Score", "Type": "Transform", "Arguments": {
          "ModelName": {"Get": "Steps.Make.ModelName"},
          "BatchStrategy": "STRATEGY",
          "DataProcessing": {PROCESSING},
          "TransformInput": {"ContentType": "text/csv", "SplitType": "Line", "DataSource":
            {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": "s3://bucket/data"}}},
          "TransformOutput": {"S3OutputPath": "s3://bucket/out", "AssembleWith": "Line"},
          "TransformResources": {"InstanceType": "ml.m5.large", "InstanceCount": 1}}}]}
      """;
}
