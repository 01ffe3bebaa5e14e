package dev.penstock.sagemaker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * AWS as moto has it, in a process of its own, one for all tests of a JVM and empty before each
 * test. PENSTOCK_MOTO names the virtual environment with {@code moto[server]}; {@code .ci/run}
 * makes it. Without it, what needs it is skipped, and says so.
 */
public final class MotoServer implements BeforeAllCallback, BeforeEachCallback {
  /** The account that moto is in. */
  public static final String ACCOUNT = "123456789012";

  private static final String VARIABLE = "PENSTOCK_MOTO";
  private static final String SKIPPED =
      "NOT RUN: what is tested against moto. "
          + VARIABLE
          + " does not name a virtual environment with moto[server]; .ci/run makes one.";
  private static final Pattern LISTENING = Pattern.compile("Running on (http://[0-9.]+:\\d+)");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** One for all tests; ends with the JVM. */
  private static volatile @Nullable URI running;

  /** Where it listens. */
  public URI uri() {
    return java.util.Objects.requireNonNull(running, "moto is not running");
  }

  /** How to get there. */
  public AwsSettings settings() {
    return new AwsSettings("us-east-1", null, uri());
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    synchronized (MotoServer.class) {
      if (running == null) {
        running = start();
      }
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException, InterruptedException {
    HTTP.send(
        HttpRequest.newBuilder(uri().resolve("/moto-api/reset"))
            .timeout(Duration.ofSeconds(30))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.discarding());
  }

  private static URI start() throws IOException {
    String folder = System.getenv(VARIABLE);
    Path python = folder == null ? null : Path.of(folder, "bin", "python");
    if (python == null || !Files.isExecutable(python)) {
      System.err.println(SKIPPED);
      return Assumptions.abort(SKIPPED);
    }
    Process process =
        new ProcessBuilder(
                python.toString(),
                "-u",
                "-c",
                "from moto.server import main; main(['-H', '127.0.0.1', '-p', '0'])")
            .redirectErrorStream(true)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        Thread drain = new Thread(() -> output.lines().forEach(each -> {}));
        drain.setDaemon(true);
        drain.start();
        return URI.create(listening.group(1));
      }
      said.append(line).append('\n');
    }
    throw new IOException("moto does not start:\n" + said);
  }
}
