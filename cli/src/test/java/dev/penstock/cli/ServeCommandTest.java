package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own, which is what signals go to. */
class ServeCommandTest {
  private static final String PIPELINE =
      "{'PipelineName':'P','RoleArn':'arn:aws:iam::111122223333:role/R','ClientRequestToken':"
          + "'0123456789abcdef0123456789abcdef','PipelineDefinition':'{\\\"Version\\\":"
          + "\\\"2020-12-01\\\",\\\"Steps\\\":[{\\\"Name\\\":\\\"Ask\\\",\\\"Type\\\":\\\"Callback\\\","
          + "\\\"SqsQueueUrl\\\":\\\"https://sqs.us-east-1.amazonaws.com/1/q\\\",\\\"Arguments\\\":"
          + "{\\\"a\\\":\\\"b\\\"},\\\"OutputParameters\\\":[]}]}'}";

  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void end() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void endsOnASignalAndIsThereAgain() throws Exception {
    URI uri = serve();
    assertThat(call(uri, "CreatePipeline", PIPELINE.replace('\'', '"'))).contains("pipeline/P");
    processes.get(0).destroy();
    assertThat(processes.get(0).waitFor(20, TimeUnit.SECONDS)).isTrue();

    assertThat(call(serve(), "ListPipelines", "{}")).contains("pipeline/P");
  }

  @Test
  void showsTheTruthAfterItWasKilled() throws Exception {
    URI uri = serve();
    call(uri, "CreatePipeline", PIPELINE.replace('\'', '"'));
    String started =
        call(
            uri,
            "StartPipelineExecution",
            "{\"PipelineName\":\"P\",\"ClientRequestToken\":\"" + "t".repeat(32) + "\"}");
    assertThat(started).contains("/execution/");
    processes.get(0).destroyForcibly().waitFor();

    assertThat(call(serve(), "DescribePipelineExecution", started))
        .contains("\"Failed\"")
        .contains("interrupted");
  }

  @Test
  void saysThatAPortIsTaken() throws Exception {
    int port = serve().getPort();
    Process process = start(port, folder.resolve("other"));
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(ExitStatus.ERRORS);
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("Port " + port + " cannot be listened on");
  }

  private URI serve() throws IOException {
    Process process = start(0, folder.resolve("data"));
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("Listening on ")) {
        return URI.create(line.substring("Listening on ".length()));
      }
    }
    throw new AssertionError("it does not listen");
  }

  private Process start(int port, Path data) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Penstock.class.getName(),
                    "serve",
                    "--port",
                    Integer.toString(port),
                    "--data",
                    data.toString()))
            .redirectErrorStream(true)
            .start();
    processes.add(process);
    return process;
  }

  private String call(URI uri, String operation, String body) throws Exception {
    return http.send(
            HttpRequest.newBuilder(uri.resolve("/"))
                .header("X-Amz-Target", "SageMaker." + operation)
                .header("Content-Type", "application/x-amz-json-1.1")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
