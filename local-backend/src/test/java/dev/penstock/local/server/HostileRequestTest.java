package dev.penstock.local.server;

import static dev.penstock.local.server.Endpoint.ROLE;
import static dev.penstock.local.server.Endpoint.definition;
import static dev.penstock.local.server.Endpoint.processing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;

/** What no well-behaved client sends. */
class HostileRequestTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ListPipelines | `` | SerializationException",
        "DescribePipeline | `` | SerializationException",
        "ListPipelines | { | SerializationException",
        "ListPipelines | {}{} | SerializationException",
        "ListPipelines | null | SerializationException",
        "ListPipelines | [] | SerializationException",
        "ListPipelines | {\"MaxResults\":\"3\"} | SerializationException",
        "ListPipelines | {\"MaxResults\":1.5} | SerializationException",
        "ListPipelines | {\"MaxResults\":1e999999999} | SerializationException",
        "ListPipelines | {\"MaxResults\":0} | ValidationException",
        "ListPipelines | {\"MaxResults\":101} | ValidationException",
        "ListPipelines | {\"SortBy\":\"Colour\"} | ValidationException",
        "ListPipelines | {\"CreatedAfter\":\"today\"} | SerializationException",
        "ListPipelines | {\"CreatedAfter\":1e300} | SerializationException",
        "DescribePipeline | {} | ValidationException",
        "DescribePipeline | {\"PipelineName\":null} | ValidationException",
        "DescribePipeline | {\"PipelineName\":{}} | SerializationException",
        "DescribePipeline | {\"PipelineName\":\"../../etc/passwd\"} | ValidationException",
        "DescribePipeline | {\"PipelineName\":\"nobody\",\"New\":[1]} | ResourceNotFound",
        "DescribeModel | {\"ModelName\":\"nobody\"} | ValidationException",
        "DescribeTrainingJob | {\"TrainingJobName\":\"nobody\"} | ResourceNotFound",
        "DropTables | {} | UnknownOperationException",
      })
  void isToldWhatIsWrong(String operation, String body, String error) throws Exception {
    try (Endpoint on = new Endpoint(folder)) {
      HttpResponse<String> reply = on.post(operation, body);
      assertThat(reply.statusCode()).isEqualTo(400);
      assertThat(reply.headers().firstValue("x-amzn-errortype")).hasValue(error);
      assertThat(reply.headers().firstValue("x-amzn-RequestId")).isPresent();
      ObjectNode json = (ObjectNode) Node.parse("reply", reply.body());
      assertThat(json.text("__type")).isEqualTo(error);
      assertThat(json.text("message")).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /, SageMaker.ListPipelines, application/x-amz-json-1.1, 200",
    "POST, /, SageMaker.ListPipelines, Application/X-Amz-JSON-1.1; charset=utf-8, 200",
    "POST, /, SageMaker.ListPipelines, application/x-amz-json-1.0, 200",
    "POST, /, SageMaker.ListPipelines, application/json, 400",
    "POST, /, SageMaker.ListPipelines, application/x-amz-json-1.10, 400",
    "POST, /, SageMaker.ListPipelines, application/x-www-form-urlencoded, 400",
    "POST, /, SageMaker.ListPipelines, , 400",
    "POST, /, Logs_20140328.DescribeLogGroups, text/plain, 400",
    "POST, /, Logs_20140328.DescribeLogGroups, application/x-amz-json-1.1, 200",
    "POST, /, Logs_20140328.DropTables, application/x-amz-json-1.1, 400",
    "POST, /, DynamoDB_20120810.ListTables, application/x-amz-json-1.1, 400",
    "POST, /, ListPipelines, application/x-amz-json-1.1, 400",
    "POST, /, SageMaker., application/x-amz-json-1.1, 400",
    "POST, /, , application/x-amz-json-1.1, 400",
    "POST, /pipelines, SageMaker.ListPipelines, application/x-amz-json-1.1, 400",
    "PUT, /, SageMaker.ListPipelines, application/x-amz-json-1.1, 400",
    "GET, /, SageMaker.ListPipelines, application/x-amz-json-1.1, 400",
  })
  void anOperationIsFoundByAllThatNamesIt(
      String method, String path, String target, String type, int status) throws Exception {
    try (Endpoint on = new Endpoint(folder)) {
      HttpRequest.Builder request =
          on.request(path).method(method, HttpRequest.BodyPublishers.ofString("{}"));
      if (target != null) {
        request.header("X-Amz-Target", target);
      }
      if (type != null) {
        request.header("Content-Type", type);
      }
      HttpResponse<String> reply = on.send(request.build());

      assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
      if (status == 400) {
        assertThat(reply.headers().firstValue("x-amzn-errortype"))
            .hasValue("UnknownOperationException");
        assertThat(((ObjectNode) Node.parse("reply", reply.body())).text("__type"))
            .isEqualTo("UnknownOperationException");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Action=GetCallerIdentity&Version=2011-06-15, 200, GetCallerIdentityResult",
    "Action=GetCallerIdentity, 400, InvalidAction",
    "Action=AssumeRole&Version=2011-06-15, 400, InvalidAction",
    "Version=2011-06-15, 400, MissingAction",
    "'', 400, MissingAction",
  })
  void whoAsksIsToldByOneActionAlone(String form, int status, String answer) throws Exception {
    try (Endpoint on = new Endpoint(folder)) {
      HttpResponse<String> reply =
          on.send(
              on.request("/")
                  .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                  .POST(HttpRequest.BodyPublishers.ofString(form))
                  .build());

      assertThat(reply.statusCode()).isEqualTo(status);
      assertThat(reply.body()).contains(answer);
    }
  }

  @Test
  void constraintsAreToldInTheServicesWords() throws Exception {
    try (Endpoint on = new Endpoint(folder)) {
      HttpResponse<String> reply =
          on.post(
              "CreatePipeline",
              "{\"PipelineName\":\"no good\",\"ClientRequestToken\":\"short\",\"Tags\":"
                  + "[{\"Key\":\"\",\"Value\":\"v\"}]}");
      assertThat(((ObjectNode) Node.parse("reply", reply.body())).text("message"))
          .startsWith("4 validation errors detected: ")
          .contains(
              "Value 'no good' at 'pipelineName' failed to satisfy constraint: Member must satisfy"
                  + " regular expression pattern: [a-zA-Z0-9](-*[a-zA-Z0-9]){0,255}",
              "Value 'short' at 'clientRequestToken' failed to satisfy constraint: Member must have"
                  + " length greater than or equal to 32",
              "Value null at 'roleArn' failed to satisfy constraint: Member must not be null",
              "Value '' at 'tags.1.member.key' failed to satisfy constraint: Member must have length"
                  + " greater than or equal to 1");
    }
  }

  @Test
  void bracketsNestOnlySoDeep() throws Exception {
    try (Endpoint on = new Endpoint(folder)) {
      String deep = "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000);
      assertThat(on.post("ListPipelines", deep).body()).contains("SerializationException");
      assertThat(on.post("ListPipelines", "{}").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aRequestHasAtMostSoManyBytes() throws Exception {
    try (Endpoint on = new Endpoint(folder)) {
      HttpResponse<String> reply =
          on.post("ListPipelines", "{\"x\":\"" + "y".repeat(9 << 20) + "\"}");
      assertThat(reply.statusCode()).isEqualTo(413);
      HttpResponse<String> header =
          on.send(on.request("/").header("X-Long", "y".repeat(64 << 10)).GET().build());
      assertThat(header.statusCode()).isEqualTo(431);
    }
  }

  @Test
  void aTextOfTheGreatestLengthIsMatchedInNoTime() throws Exception {
    try (Endpoint on = new Endpoint(folder)) {
      String text = " \u2028".repeat(500_000);
      HttpResponse<String> reply =
          on.post(
              "CreatePipeline",
              Answer.with("PipelineName", "P")
                  .put("RoleArn", ROLE)
                  .put("ClientRequestToken", Endpoint.TOKEN)
                  .put("PipelineDefinition", text)
                  .build()
                  .toString());
      assertThat(reply.body()).contains("ValidationException").contains("not readable");
    }
  }

  @Test
  void webPagesAreTurnedAway() throws Exception {
    try (Endpoint on = new Endpoint(folder)) {
      HttpRequest page =
          on.request("/bucket/key").header("Origin", "https://example.com").GET().build();
      assertThat(on.send(page).statusCode()).isEqualTo(403);
      assertThat(raw(on, "GET /bucket/key HTTP/1.1\r\nHost: rebound.example.com\r\n\r\n"))
          .startsWith("HTTP/1.1 421");
      assertThat(
              raw(
                  on,
                  String.join(
                      "\r\n",
                      "POST / HTTP/1.1",
                      "Host: localhost:1",
                      "X-Amz-Target: SageMaker.ListPipelines",
                      "Content-Type: application/x-amz-json-1.1",
                      "Content-Length: 2",
                      "",
                      "{}")))
          .startsWith("HTTP/1.1 200");
    }
  }

  private static String raw(Endpoint on, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), on.server.port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      byte[] start = in.readNBytes(12);
      return new String(start, StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void othersOnTheNetworkAreNotListenedTo() throws Exception {
    try (Endpoint on = new Endpoint(folder)) {
      for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
        for (InetAddress address : Collections.list(each.getInetAddresses())) {
          if (!address.isLoopbackAddress()) {
            assertThat(connects(address, on.server.port())).as("%s", address).isFalse();
          }
        }
      }
      assertThat(connects(InetAddress.getLoopbackAddress(), on.server.port())).isTrue();
    }
  }

  private static boolean connects(InetAddress address, int port) {
    try (Socket socket = new Socket(address, port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  @Test
  void slowClientsLeaveRoomForOthers() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try (Endpoint on = new Endpoint(folder)) {
      for (int i = 0; i < 200; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), on.server.port());
        slow.add(socket);
        socket
            .getOutputStream()
            .write(
                ("POST / HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: SageMaker.ListPipelines\r\n"
                        + "Content-Length: 100\r\n\r\n{")
                    .getBytes(StandardCharsets.ISO_8859_1));
      }
      long start = System.nanoTime();
      assertThat(on.post("ListPipelines", "{}").statusCode()).isEqualTo(200);
      assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void ofTwoWhoMakeTheSamePipelineOneIsTold() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try (Endpoint on = new Endpoint(folder)) {
      List<Callable<String>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(
            () -> {
              try {
                on.sageMaker.createPipeline(
                    on.pipeline("P", definition("", processing("S", ""))).build());
                return "made";
              } catch (SageMakerException told) {
                return told.awsErrorDetails().errorMessage();
              }
            });
      }
      List<String> outcomes = new ArrayList<>();
      for (Future<String> each : clients.invokeAll(all)) {
        outcomes.add(each.get());
      }
      assertThat(outcomes).containsOnlyOnce("made");
      assertThat(outcomes).filteredOn(each -> each.contains("already exists")).hasSize(7);
    } finally {
      clients.shutdownNow();
    }
  }
}
