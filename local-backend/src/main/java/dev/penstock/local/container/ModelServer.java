package dev.penstock.local.container;

import dev.penstock.local.job.StepFailedException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * A model's server, which a transform job talks to on the loopback interface: {@code GET /ping}
 * until it is ready, {@code POST /invocations} for the data.
 */
public final class ModelServer implements AutoCloseable {
  /** Where the contract says that a container listens. */
  public static final int CONTAINER_PORT = 8080;

  private static final Duration TIME_TO_START = Duration.ofMinutes(4);
  private static final Duration TIME_TO_ANSWER_PING = Duration.ofSeconds(2);
  private static final long PAUSE_MILLIS = 100;
  private static final int OK = 200;
  private static final int LONGEST_ANSWER = 500;

  /** The ports of servers that have not begun to listen, too. */
  private static final Set<Integer> HELD = ConcurrentHashMap.newKeySet();

  private final ContainerJob container;
  private final BatchTransform data;
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TIME_TO_ANSWER_PING)
          .build();

  private ModelServer(ContainerJob container, BatchTransform data, int port) {
    this.container = container;
    this.data = data;
    this.port = port;
  }

  /**
   * Makes ready what the server needs: the model's data, and a port.
   *
   * @param container a transform job's container
   * @return the server that is to be started
   * @throws StepFailedException when the model is not there, or its data is not done here
   * @throws IOException when its data cannot be brought
   */
  public static ModelServer of(ContainerJob container) throws StepFailedException, IOException {
    BatchTransform data = new BatchTransform(container.job(), container.root());
    ServedModel.of(container.job()).bring(container.job(), container.root());
    return new ModelServer(container, data, freePort());
  }

  /** The contract's where it is free, as not every server can be told another. */
  private static int freePort() throws IOException {
    int port = 0;
    try {
      port = hold(CONTAINER_PORT);
    } catch (BindException taken) {
      // By another program.
    }
    while (port == 0) {
      port = hold(0);
    }
    return port;
  }

  /** Returns the port that was free, any when 0 is asked for, or 0 when another server has it. */
  private static int hold(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return HELD.add(socket.getLocalPort()) ? socket.getLocalPort() : 0;
    }
  }

  /** Gives the port back. */
  @Override
  public void close() {
    HELD.remove(port);
  }

  /**
   * Returns where it has to listen.
   *
   * @return the port on this machine
   */
  public int port() {
    return port;
  }

  /**
   * Returns what a server that runs without a container has to be told.
   *
   * @return environment variables: {@code SAGEMAKER_BIND_TO_PORT}
   */
  public Map<String, String> environment() {
    return Map.of("SAGEMAKER_BIND_TO_PORT", Integer.toString(port));
  }

  /**
   * Does the job with the server's help.
   *
   * @param process the server
   * @param ending says how it ended, from its exit code
   * @throws Exception when the server ends, does not get ready, or refuses data
   */
  public void transform(Process process, IntFunction<String> ending) throws Exception {
    try {
      awaitReady(process);
      data.run(this);
    } catch (IOException | StepFailedException broken) {
      // It may be on its way out.
      Thread.sleep(PAUSE_MILLIS);
      if (!process.isAlive()) {
        StepFailedException failed = container.failed(ending.apply(process.exitValue()));
        failed.initCause(broken);
        throw failed;
      }
      throw broken;
    }
  }

  private void awaitReady(Process process)
      throws IOException, InterruptedException, StepFailedException {
    Instant latest = Instant.now().plus(TIME_TO_START);
    HttpRequest ping = HttpRequest.newBuilder(uri("/ping")).timeout(TIME_TO_ANSWER_PING).build();
    while (process.isAlive()) {
      try {
        if (client.send(ping, BodyHandlers.discarding()).statusCode() == OK) {
          return;
        }
      } catch (ConnectException | HttpTimeoutException notYet) {
        // It starts.
      } catch (IOException notYet) {
        // It listens, and does not answer in HTTP.
      }
      if (Instant.now().isAfter(latest)) {
        throw container.failed(
            "the model's server did not answer GET /ping on port "
                + port
                + " with 200 within "
                + TIME_TO_START.toMinutes()
                + " minutes");
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    throw new StepFailedException("the model's server ended before it was ready");
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /**
   * Sends data.
   *
   * @param what what the data is, for messages
   * @return the answer
   */
  byte[] invoke(
      String what, String contentType, String accept, Duration patience, BodyPublisher data)
      throws IOException, InterruptedException, StepFailedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/invocations"))
            .header("Content-Type", contentType)
            .header("Accept", accept)
            .timeout(patience)
            .POST(data)
            .build();
    HttpResponse<byte[]> answer;
    try {
      answer = client.send(request, BodyHandlers.ofByteArray());
    } catch (HttpTimeoutException late) {
      throw new StepFailedException(
          "the model did not answer to " + what + " within " + patience.toSeconds() + " seconds");
    }
    if (answer.statusCode() != OK) {
      String said = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8).strip();
      throw new StepFailedException(
          "the model answered to "
              + what
              + " with the HTTP status "
              + answer.statusCode()
              + (said.isEmpty()
                  ? ""
                  : ": " + said.substring(0, Math.min(said.length(), LONGEST_ANSWER))));
    }
    return answer.body();
  }
}
