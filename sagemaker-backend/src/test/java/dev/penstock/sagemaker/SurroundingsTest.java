package dev.penstock.sagemaker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.sagemaker.environment.AccountCheck;
import dev.penstock.sagemaker.environment.Environment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What variables, properties and profiles say is followed as by every AWS tool. Slow, since a
 * process cannot change its own environment: each test starts another one.
 */
class SurroundingsTest {
  @TempDir Path folder;
  private StubService stub;

  @BeforeEach
  void open() throws IOException {
    stub = new StubService().answering("ListPipelines", 200, "{\"PipelineSummaries\":[]}");
  }

  @AfterEach
  void close() {
    stub.close();
  }

  /** In a process of its own: makes a request with what is found in its surroundings. */
  public static final class Caller {
    private Caller() {}

    public static void main(String[] arguments) {
      Environment placeholder = Environment.named("dev").account("111122223333").build();
      try (AwsClients clients = AwsClients.at(AwsSettings.OF_ENVIRONMENT)) {
        if (arguments.length > 0) {
          AccountCheck.check(placeholder, clients);
        }
        clients.call(
            "sagemaker:ListPipelines", "all", () -> clients.sageMaker().listPipelines(all -> {}));
        System.out.println("answered: " + clients.place("sagemaker"));
      } catch (SageMakerFailure failure) {
        System.out.println(failure.getMessage());
      }
    }
  }

  private static String call(Map<String, String> variables, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(Arrays.stream(options).filter(each -> each.startsWith("-D")).toList());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Caller.class.getName()));
    command.addAll(Arrays.stream(options).filter(each -> !each.startsWith("-D")).toList());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder
        .environment()
        .keySet()
        .removeIf(
            name -> name.startsWith("AWS_") || name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
    builder.environment().put("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "secret");
    builder.environment().put("AWS_REGION", "eu-west-3");
    builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
    builder.environment().put("AWS_CONFIG_FILE", "/none");
    builder.environment().put("AWS_SHARED_CREDENTIALS_FILE", "/none");
    variables.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            builder.environment().remove(name);
          } else {
            builder.environment().put(name, value);
          }
        });
    Process process = builder.start();
    try {
      String said = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
      return said.replaceAll("SLF4J.*\\R", "").strip();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void sendsRequestsWhereTheVariableSays() throws Exception {
    String address = stub.address().toString();

    for (String variable : List.of("AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_SAGEMAKER")) {
      assertThat(call(Map.of(variable, address), "check")).isEqualTo("answered: " + address);
    }
    assertThat(stub.requests())
        .hasSize(2)
        .allSatisfy(request -> assertThat(request).contains("AKIAEXAMPLE/", "/eu-west-3/"));
  }

  @Test
  void takesAllOfTheProfile() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("config"),
            """
            [profile lab]
            region = eu-north-1
            aws_access_key_id = AKIAPROFILE
            aws_secret_access_key = secret
            services = here
            [services here]
            sagemaker =
              endpoint_url = %s
            """
                .formatted(stub.address()));
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("AWS_CONFIG_FILE", config.toString());
    variables.put("AWS_PROFILE", "lab");
    variables.put("AWS_ACCESS_KEY_ID", "");
    variables.put("AWS_SECRET_ACCESS_KEY", "");
    variables.put("AWS_REGION", "");

    assertThat(call(variables, "check")).isEqualTo("answered: " + stub.address());
    assertThat(stub.requests()).singleElement().asString().contains("AKIAPROFILE/", "/eu-north-1/");
  }

  @Test
  void refusesAPlaceholderWhereThereIsNoEndpoint() throws Exception {
    assertThat(call(Map.of("AWS_ENDPOINT_URL_S3", stub.address().toString()), "check"))
        .startsWith("The account of the environment dev, 111122223333, is a placeholder.");
  }

  /** The stub is the proxy: it answers for the host that it is asked for. */
  @Test
  void goesThroughTheProxy() throws Exception {
    Map<String, String> elsewhere = Map.of("AWS_ENDPOINT_URL", "http://sagemaker.example");
    Map<String, String> proxy = new LinkedHashMap<>(elsewhere);
    proxy.put("HTTP_PROXY", stub.address().toString());

    assertThat(call(proxy)).isEqualTo("answered: http://sagemaker.example");
    assertThat(
            call(
                elsewhere,
                "-Dhttp.proxyHost=127.0.0.1",
                "-Dhttp.proxyPort=" + stub.address().getPort()))
        .isEqualTo("answered: http://sagemaker.example");
    assertThat(stub.requests()).hasSize(2);

    proxy.put("NO_PROXY", "other, .example");
    assertThat(call(proxy))
        .startsWith("No answer from http://sagemaker.example: there is no host sagemaker.example.");
    assertThat(stub.requests()).hasSize(2);
  }

  @Test
  void goesToThisMachineWithoutAProxy() throws Exception {
    String address = stub.address().toString();

    assertThat(call(Map.of("AWS_ENDPOINT_URL", address, "HTTP_PROXY", "http://127.0.0.1:1")))
        .isEqualTo("answered: " + address);
  }

  @Test
  void asksTheProxyForATunnelToAws() throws Exception {
    try (Tunnels proxy = new Tunnels()) {
      String address = "http://127.0.0.1:" + proxy.server.getLocalPort();

      assertThat(call(Map.of("HTTPS_PROXY", address)))
          .startsWith("No answer from SageMaker")
          .contains("Unable to tunnel through proxy", "the proxy");
      assertThat(call(Map.of("https_proxy", address, "HTTP_PROXY", "http://127.0.0.1:1")))
          .contains("Unable to tunnel through proxy");
      assertThat(proxy.asked)
          .isNotEmpty()
          .allSatisfy(
              line ->
                  assertThat(line)
                      .isEqualTo("CONNECT api.sagemaker.eu-west-3.amazonaws.com:443 HTTP/1.1"));
    }
  }

  /** A proxy that refuses every tunnel. */
  private static final class Tunnels implements AutoCloseable {
    final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    final Queue<String> asked = new ConcurrentLinkedQueue<>();

    Tunnels() throws IOException {
      Thread thread = new Thread(this::answer, "tunnels");
      thread.setDaemon(true);
      thread.start();
    }

    private void answer() {
      while (!server.isClosed()) {
        try (Socket socket = server.accept()) {
          BufferedReader in =
              new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
          asked.add(in.readLine());
          for (String line = in.readLine(); line != null && !line.isEmpty(); ) {
            line = in.readLine();
          }
          socket
              .getOutputStream()
              .write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
        } catch (IOException closed) {
          if (!server.isClosed()) {
            throw new UncheckedIOException(closed);
          }
        }
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  @Test
  void knowsTheHostsThatNoProxyIsAskedFor() {
    assertThat(matches("api.lab.internal", null, "other, .internal:8080")).isTrue();
    assertThat(matches("internal", null, "*.internal")).isTrue();
    assertThat(matches("api.internal.example", null, "internal")).isFalse();
    assertThat(matches("notinternal", null, ".internal")).isFalse();
    assertThat(matches("any.example", null, "*")).isTrue();
    assertThat(matches("a.internal", "*.internal|b.example", null)).isTrue();
    assertThat(matches("b.example", "*.internal|B.example", null)).isTrue();
    assertThat(matches("c.b.example", "*.internal|b.example", "c.b.example")).isFalse();
    assertThat(matches("127.0.0.1", null, null)).isTrue();
    assertThat(matches("localhost", "other", null)).isTrue();
    assertThat(matches("api.sagemaker.eu-west-1.amazonaws.com", null, "")).isFalse();
  }

  private static boolean matches(
      String host, @Nullable String property, @Nullable String variable) {
    return ProxiedHttp.direct(property, variable).stream().anyMatch(host::matches);
  }
}
