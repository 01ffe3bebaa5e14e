package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.penstock.definition.Node.TextNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Set {@code PENSTOCK_UPDATE_GOLDEN} to write the golden files anew. */
class DiffCommandTest {
  private static final Path GOLDEN = Path.of("src/test/resources/diff").toAbsolutePath();
  private static final Path REAL =
      Path.of("../dsl/src/test/resources/definitions/real").toAbsolutePath().normalize();

  @TempDir Path directory;

  /** Each is one definition and another that was edited by hand. */
  @ParameterizedTest
  @CsvSource({
    "hyperparameter, abalone.json",
    "step, abalone.json",
    "dependency, abalone.json",
    "rename, abalone.json",
    "branch, abalone.json",
    "cache, abalone.json",
    "fanout, abalone.json",
    "real, clarify-model-monitor-11-steps.json"
  })
  void showsWhatChanges(String name, String before) throws IOException {
    Cli.Result result = diff(name, before);

    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isEqualTo(1);
    assertGolden(name + ".txt", result.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"branch", "cache"})
  void tellsMachinesWhatChanges(String name) throws IOException {
    Cli.Result result = diff(name, "abalone.json", "--format", "json");

    assertThat(result.err()).isEmpty();
    assertThat(result.status()).isEqualTo(1);
    assertGolden(name + ".diff.json", result.out());
  }

  private Cli.Result diff(String name, String before, String... options) throws IOException {
    Path one = GOLDEN.resolve(before);
    Files.copy(Files.exists(one) ? one : REAL.resolve(before), directory.resolve("before.json"));
    Files.copy(GOLDEN.resolve(name + ".json"), directory.resolve("after.json"));
    List<String> arguments = new ArrayList<>(List.of("diff", "before.json", "after.json"));
    arguments.addAll(List.of(options));
    return new Cli(directory).run(arguments.toArray(new String[0]));
  }

  @Test
  void findsNothingBetweenEquals() throws IOException {
    String greeting = new Cli(directory).run("compile", "greeting").out();

    assertThat(new Cli(directory).run("diff", "greeting", "greeting"))
        .isEqualTo(new Cli.Result(0, "No differences.\n", ""));
    assertThat(new Cli(directory).reading(greeting).run("diff", "-", "greeting").status()).isZero();
    assertThat(new Cli(directory).run("diff", "greeting", "greeting", "--format=json").out())
        .startsWith("{\n  \"equal\": true,\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "greeting | Greetnig | There is no pipeline \"Greetnig\". Did you mean greeting?",
        "none.json | greeting | There is no file none.json.",
        "broken.json | greeting | broken.json:2:1: the text ends before the JSON does",
        "twins | greeting | error PSK",
        "- | - | Standard input can be read only once.",
        "greeting | deployed: | Which pipeline? Write deployed:NAME.",
      })
  void endsWithTwoWhenOneCannotBeRead(String before, String after, String message)
      throws IOException {
    Files.writeString(directory.resolve("broken.json"), "{\n");

    Cli.Result result = new Cli(directory).run("diff", before, after);

    assertThat(result.err()).contains(message);
    assertThat(result.out()).isEmpty();
    assertThat(result.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format=xml", "--endpoint-url=nowhere", "--region=a/b"})
  void refusesWhatAnOptionDoesNotTake(String option) throws IOException {
    Cli.Result result = new Cli(directory).run("diff", "greeting", "deployed:greeting", option);

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains(" not ").hasLineCount(1);
  }

  @Test
  void letsNothingSteerTheTerminal() throws IOException {
    String name = "a\\u001b]0;x\\u0007\\u202e\\u0085";
    Files.writeString(
        directory.resolve("one.json"),
        "{\"Steps\":[{\"Name\":\"%s\",\"Type\":\"%s\",\"Arguments\":{\"%s\":\"%s\"}}]}"
            .replace("%s", name));
    Files.writeString(directory.resolve("two.json"), "{\"Steps\":[]}");

    String shown = new Cli(directory).run("diff", "one.json", "two.json").out();

    assertThat(shown).contains("- a\\u001b]0;x\\u0007\\u202e\\u0085 (a\\u001b");
    assertThat(shown.replace("\n", "").chars().allMatch(c -> c >= ' ' && c < 0x7f)).isTrue();
  }

  @Test
  void readsWhatIsDeployed() throws IOException {
    String arn = "arn:aws:sagemaker:eu-west-3:111122223333:pipeline/greeting";
    Cli cli = new Cli(directory);
    try (Deployed deployed = new Deployed(cli.run("compile", "greeting", "--compact").out())) {
      for (String operand :
          List.of("deployed:greeting", "deployed:greeting@3", arn, arn + "/execution/abc123")) {
        assertThat(cli.run("diff", "greeting", operand, deployed.endpoint(), "--region=eu-west-3"))
            .as(operand)
            .isEqualTo(new Cli.Result(0, "No differences.\n", ""));
      }
      assertThat(
              cli.run("validate", "deployed:greeting", deployed.endpoint(), "--region=eu-west-3")
                  .out())
          .startsWith("deployed:greeting: no errors");
      assertThat(deployed.requests)
          .containsExactly(
              "{\"PipelineName\":\"greeting\"}",
              "{\"PipelineName\":\"greeting\",\"PipelineVersionId\":3}",
              "{\"PipelineName\":\"" + arn + "\"}",
              "{\"PipelineExecutionArn\":\"" + arn + "/execution/abc123\"}",
              "{\"PipelineName\":\"greeting\"}");
    }
  }

  /** Answers every request with one definition. */
  private static final class Deployed implements AutoCloseable {
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Deployed(String definition) throws IOException {
      System.setProperty("aws.accessKeyId", "AKIAEXAMPLE");
      System.setProperty("aws.secretAccessKey", "secret");
      String quoted = new TextNode(definition).toString();
      byte[] answer = ("{\"PipelineDefinition\":" + quoted + "}").getBytes(StandardCharsets.UTF_8);
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            requests.add(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
          });
      server.start();
    }

    String endpoint() {
      return "--endpoint-url=http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
      server.stop(0);
      System.clearProperty("aws.accessKeyId");
      System.clearProperty("aws.secretAccessKey");
    }
  }

  private static void assertGolden(String name, String actual) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if (System.getenv("PENSTOCK_UPDATE_GOLDEN") != null) {
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }
}
