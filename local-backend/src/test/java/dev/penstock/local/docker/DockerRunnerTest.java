package dev.penstock.local.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.penstock.local.TestJobs;
import dev.penstock.local.job.StepFailedException;
import dev.penstock.local.job.StepJob;
import dev.penstock.step.StepType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command lines of the CLI, with a stand-in that records them and plays the container. No
 * container runs.
 */
@Timeout(60)
class DockerRunnerTest {
  private static final String STAND_IN =
      """
      #!/bin/sh
      here=$(dirname "$0")
      for each in "$@"; do printf '%s\\n' "$each" >> "$here/$1.args"; done
      for each in "$@"; do
        case $each in --mount=*) ml=${each#*source=}; ml=${ml%\\",target=*};; esac
      done
      """;

  @TempDir Path folder;
  private TestJobs jobs;

  @BeforeEach
  void makeStore() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "NOT RUN: there is no /bin/sh here");
    jobs = new TestJobs(folder);
  }

  @Test
  void aTrainingImageIsRunAsTheServiceDoes() throws Exception {
    Path docker = docker("echo trained; echo weights > \"$ml/model/weights\"");
    DockerRunner.create()
        .program(docker.toString())
        .option("--cpus=2")
        .run(
            jobs.job(
                StepType.TRAINING,
                """
                {"AlgorithmSpecification": {"TrainingImage": "xgboost:1", "TrainingInputMode": "File"},
                 "Environment": {"MODE": "a b"}, "EnableNetworkIsolation": true,
                 "OutputDataConfig": {"S3OutputPath": "s3://b/models"}}
                """));

    List<String> arguments = Files.readAllLines(folder.resolve("run.args"));
    assertThat(arguments)
        .startsWith("run", "--rm")
        .endsWith("--network=none", "--cpus=2", "xgboost:1", "train")
        .contains(
            "--env=MODE=a b",
            "--env=TRAINING_JOB_NAME=job-1",
            "--mount=type=bind,\"source="
                + jobs.workFolder.resolve("container/opt/ml")
                + "\",target=/opt/ml")
        .anyMatch(each -> each.startsWith("--name=penstock-job-1-0-"))
        .noneMatch(each -> each.startsWith("--env=SM_") || each.startsWith("--env=PATH="));
    assertThat(jobs.log).containsExactly("trained");
    assertThat(jobs.list("s3://b/")).containsExactly("s3://b/models/job-1/output/model.tar.gz");
  }

  @Test
  void aProcessingImageHasItsEntryPointAndArguments() throws Exception {
    DockerRunner.create()
        .program(docker("true").toString())
        .run(
            jobs.job(
                StepType.PROCESSING,
                """
                {"AppSpecification": {"ImageUri": "sklearn:1", "ContainerEntrypoint": ["python3", "x.py"],
                  "ContainerArguments": ["--a", "$(b)"]}}
                """));

    assertThat(Files.readAllLines(folder.resolve("run.args")))
        .endsWith("--entrypoint=python3", "sklearn:1", "x.py", "--a", "$(b)")
        .doesNotContain("--network=none");
  }

  @Test
  void aContainerThatFailsGivesItsReason() throws IOException {
    String docker = docker("printf 'no data' > \"$ml/output/failure\"; exit 1").toString();
    assertThatThrownBy(() -> DockerRunner.create().program(docker).run(training()))
        .isInstanceOf(StepFailedException.class)
        .hasMessage("no data");
  }

  @Test
  void aDaemonThatIsNotThereIsNamed() throws IOException {
    String docker = docker("echo 'Cannot connect to the Docker daemon' >&2; exit 125").toString();
    assertThatThrownBy(() -> DockerRunner.create().program(docker).run(training()))
        .isInstanceOf(StepFailedException.class)
        .hasMessage(
            "Docker could not start the container (exit code 125):\n"
                + "Cannot connect to the Docker daemon");
  }

  @Test
  void aCliThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> DockerRunner.create().program("no-docker").run(training()))
        .isInstanceOf(StepFailedException.class)
        .hasMessageContaining("the program \"no-docker\" cannot be started");
  }

  @Test
  void anImageThatLooksLikeAnOptionIsRefused() throws IOException {
    String docker = docker("true").toString();
    StepJob job =
        jobs.job(
            StepType.TRAINING,
            "{\"AlgorithmSpecification\": {\"TrainingImage\": \"--privileged\"}}");
    assertThatThrownBy(() -> DockerRunner.create().program(docker).run(job))
        .hasMessageContaining("names no image");
    assertThat(folder.resolve("run.args")).doesNotExist();
  }

  @Test
  void aContainerIsStoppedByItsName() throws Exception {
    // "docker run" goes on until "docker stop" is called.
    Path docker =
        docker(
            """
            case $1 in
              run) echo ready; while [ ! -e "$here/stop.args" ]; do sleep 0.05; done; exit 143;;
            esac
            """);
    CompletableFuture<String> end = new CompletableFuture<>();
    StepJob job = training();
    Thread thread =
        new Thread(
            () -> {
              try {
                DockerRunner.create()
                    .program(docker.toString())
                    .grace(Duration.ofSeconds(7))
                    .run(job);
                end.complete("");
              } catch (Exception failed) {
                end.complete(String.valueOf(failed.getMessage()));
              }
            });
    jobs.stop.onStop(thread::interrupt);
    thread.start();
    while (!jobs.log.contains("ready")) {
      Thread.sleep(10);
    }

    jobs.stop.raise("enough");

    assertThat(end.get(30, TimeUnit.SECONDS)).isEqualTo("the job was stopped: enough");
    String name =
        Files.readAllLines(folder.resolve("run.args")).stream()
            .filter(each -> each.startsWith("--name="))
            .findFirst()
            .orElseThrow()
            .substring("--name=".length());
    assertThat(Files.readAllLines(folder.resolve("stop.args")))
        .containsExactly("stop", "--time=7", name);
    assertThat(Files.readAllLines(folder.resolve("rm.args")))
        .containsExactly("rm", "--force", name);
  }

  private StepJob training() {
    return jobs.job(
        StepType.TRAINING, "{\"AlgorithmSpecification\": {\"TrainingImage\": \"image\"}}");
  }

  private Path docker(String script) throws IOException {
    Path file = folder.resolve("docker");
    Files.writeString(file, STAND_IN + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
