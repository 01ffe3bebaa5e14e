package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over HTTP, against a scheduler that keeps what it is told. */
class TriggerCommandsTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/Starter";
  private static final String PIPELINE =
      ("{'PipelineName':'Churn','PipelineArn':"
              + "'arn:aws:sagemaker:us-east-1:111122223333:pipeline/Churn','PipelineDefinition':"
              + "'{\\'Parameters\\':[{\\'Name\\':\\'Rounds\\',\\'Type\\':\\'Integer\\'},"
              + "{\\'Name\\':\\'Mode\\',\\'Type\\':\\'String\\'}],\\'Steps\\':[]}'}")
          .replace('\'', '"');
  private static final Map<String, String> CREDENTIALS =
      Map.of("aws.accessKeyId", "AKIAEXAMPLE", "aws.secretAccessKey", "secret");

  @TempDir Path directory;
  private final Map<String, String> schedules = new TreeMap<>();
  private final HttpServer server;

  TriggerCommandsTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @BeforeEach
  void signIn() throws IOException {
    CREDENTIALS.forEach(System::setProperty);
    Files.writeString(
        directory.resolve("penstock.yaml"),
        """
        environments:
          dev:
            start-values:
              Churn:
                Rounds: 3
                Mode: full
        """);
  }

  @AfterEach
  void end() {
    server.stop(0);
    CREDENTIALS.keySet().forEach(System::clearProperty);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String name = path.substring(path.lastIndexOf('/') + 1);
    int status = 200;
    String answer = "{\"ScheduleArn\":\"arn\"}";
    if (target != null) {
      answer = target.endsWith("DescribePipeline") ? PIPELINE : "{\"RuleNames\":[]}";
    } else if (path.equals("/schedules")) {
      List<String> all =
          schedules.values().stream()
              .map(
                  each -> each.replaceFirst(",\"ScheduleExpression\".*\"Target\":", ",\"Target\":"))
              .toList();
      answer = "{\"Schedules\":[" + String.join(",", all) + "]}";
    } else if (exchange.getRequestMethod().equals("GET")) {
      answer = schedules.get(name);
      if (answer == null) {
        status = 404;
        answer = "{\"Message\":\"There is none.\"}";
        exchange.getResponseHeaders().add("X-Amzn-ErrorType", "ResourceNotFoundException");
      }
    } else if (exchange.getRequestMethod().equals("DELETE")) {
      schedules.remove(name);
    } else {
      String said = body.replaceFirst("\"ClientToken\":\"[^\"]*\",", "").substring(1);
      schedules.put(name, "{\"Name\":\"" + name + "\",\"GroupName\":\"default\"," + said);
    }
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Cli.Result run(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--endpoint-url=http://127.0.0.1:" + server.getAddress().getPort());
    all.add("--region=us-east-1");
    return new Cli(directory).run(all.toArray(new String[0]));
  }

  private void prints(String text, String... arguments) throws IOException {
    assertThat(run(arguments)).isEqualTo(new Cli.Result(0, text, ""));
  }

  @Test
  void makesListsAndRemovesSchedules() throws IOException {
    String[] nightly = {
      "schedule",
      "Churn",
      "--cron=0 3 * * ? *",
      "--timezone=Europe/Berlin",
      "--role",
      ROLE,
      "-p",
      "Rounds=5"
    };
    prints("Nothing starts Churn by itself.\n", "triggers", "Churn");
    prints("Created the schedule Churn-schedule: cron(0 3 * * ? *) Europe/Berlin\n", nightly);
    prints(
        "There is already the schedule Churn-schedule: cron(0 3 * * ? *) Europe/Berlin\n", nightly);
    prints(
        "Changed the schedule Churn-schedule: rate(2 hours)\n",
        "schedule",
        "Churn",
        "--rate=2 hours",
        "--role",
        ROLE);
    prints(
        "Created the schedule Churn-once: at(2030-01-31T03:00:00) UTC\n",
        "schedule",
        "Churn",
        "--at=2030-01-31T03:00",
        "--name=once",
        "--role",
        ROLE);
    prints(
        """
          Churn-once      schedule  at(2030-01-31T03:00:00) UTC  Rounds=3 Mode=full
          Churn-schedule  schedule  rate(2 hours)                Rounds=3 Mode=full
        """,
        "triggers",
        "Churn");
    prints(
        """
        {
          "pipeline": "Churn",
          "triggers": [
            {
              "kind": "schedule",
              "name": "Churn-once",
              "group": "default",
              "when": "at(2030-01-31T03:00:00) UTC",
              "enabled": true,
              "startValues": {
                "Rounds": "3",
                "Mode": "full"
              },
              "role": "ROLE"
            },
            {
              "kind": "schedule",
              "name": "Churn-schedule",
              "group": "default",
              "when": "rate(2 hours)",
              "enabled": true,
              "startValues": {
                "Rounds": "3",
                "Mode": "full"
              },
              "role": "ROLE"
            }
          ]
        }
        """
            .replace("ROLE", ROLE),
        "triggers",
        "Churn",
        "--format=json");
    prints(
        "Removed the schedule Churn-once: at(2030-01-31T03:00:00) UTC\n",
        "triggers",
        "arn:aws:sagemaker:us-east-1:111122223333:pipeline/Churn",
        "--remove=Churn-once");
    assertThat(schedules).containsOnlyKeys("Churn-schedule");
    Cli.Result half =
        run("triggers", "Churn", "--remove=Churn-schedule", "--remove=x", "--format=json");
    assertThat(half.status()).isEqualTo(1);
    assertThat(half.out()).contains("\"removed\": [", "\"name\": \"Churn-schedule\"");
    assertThat(run(append(nightly, "--format=json")).out())
        .contains("\"outcome\": \"created\"", "\"trigger\": {");
    assertThat(run("triggers", "Churn", "--remove=Churn-shedule").err())
        .contains("Did you mean Churn-schedule?");
  }

  private static String[] append(String[] arguments, String more) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = more;
    return all;
  }
}
