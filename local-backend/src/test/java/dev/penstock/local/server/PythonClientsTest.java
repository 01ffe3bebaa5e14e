package dev.penstock.local.server;

import static dev.penstock.local.server.Endpoint.ROLE;
import static dev.penstock.local.server.Endpoint.definition;
import static dev.penstock.local.server.Endpoint.processing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The endpoint with boto3 and the AWS CLI, from a Python environment that {@code .ci/run} makes.
 * The environment variable {@value #PLACE} names its folder.
 */
class PythonClientsTest {
  static final String PLACE = "PENSTOCK_AWS_CLIENTS";

  @TempDir Path folder;
  private Path programs = Path.of("");

  @BeforeEach
  void findClients() {
    String place = System.getenv(PLACE);
    if (place == null) {
      System.err.println(
          "NOT RUN: the endpoint with boto3 and the AWS CLI; "
              + PLACE
              + " names no Python environment that has them (.ci/run makes one).");
    }
    assumeTrue(place != null, PLACE + " is not set");
    programs = Path.of(Objects.requireNonNull(place)).resolve("bin");
    assertThat(programs.resolve("aws")).exists();
  }

  @Test
  void boto3() throws Exception {
    Path script = folder.resolve("clients.py");
    Files.copy(
        Objects.requireNonNull(PythonClientsTest.class.getResourceAsStream("clients.py")), script);
    try (Endpoint on = new Endpoint(folder.resolve("data"))) {
      run("python", script.toString(), on.server.uri().toString());
    }
  }

  @Test
  void awsCli() throws Exception {
    Path file = folder.resolve("definition.json");
    Files.writeString(file, definition("", processing("Clean", "")));
    try (Endpoint on = new Endpoint(folder.resolve("data"))) {
      aws(on, "s3", "cp", file.toString(), "s3://bucket/p/definition.json");
      assertThat(aws(on, "s3", "ls", "s3://bucket/p/")).contains("definition.json");
      Path large = folder.resolve("large");
      Files.write(large, new byte[20 << 20]);
      aws(on, "s3", "cp", large.toString(), "s3://bucket/large");
      assertThat(folder.resolve("data/s3/bucket/large")).hasSize(20 << 20);
      aws(on, "s3", "rm", "--recursive", "s3://bucket/large");
      assertThat(aws(on, "sts", "get-caller-identity")).contains("000000000000");
      assertThat(
              aws(
                  on,
                  "sagemaker",
                  "create-pipeline",
                  "--pipeline-name",
                  "Cli",
                  "--role-arn",
                  ROLE,
                  "--pipeline-definition-s3-location",
                  "Bucket=bucket,ObjectKey=p/definition.json"))
          .contains(":pipeline/Cli");
      String arn =
          aws(
                  on,
                  "sagemaker",
                  "start-pipeline-execution",
                  "--pipeline-name",
                  "Cli",
                  "--query",
                  "PipelineExecutionArn",
                  "--output",
                  "text")
              .strip();
      on.await(arn);
      assertThat(
              aws(
                  on,
                  "sagemaker",
                  "list-pipeline-execution-steps",
                  "--pipeline-execution-arn",
                  arn,
                  "--query",
                  "PipelineExecutionSteps[].StepStatus",
                  "--output",
                  "text"))
          .isEqualToIgnoringWhitespace("Succeeded");
    }
  }

  private String aws(Endpoint on, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--endpoint-url", on.server.uri().toString()));
    return run("aws", all.toArray(String[]::new));
  }

  private String run(String program, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(programs.resolve(program).toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_ACCESS_KEY_ID", "x",
                "AWS_SECRET_ACCESS_KEY", "y",
                "AWS_DEFAULT_REGION", "us-east-1",
                "AWS_CONFIG_FILE", folder.resolve("none").toString(),
                "AWS_EC2_METADATA_DISABLED", "true"));
    Process process = builder.start();
    String output = output(process);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
