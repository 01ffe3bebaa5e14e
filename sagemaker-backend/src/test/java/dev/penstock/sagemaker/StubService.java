package dev.penstock.sagemaker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Speaks the service's protocol on a port of this machine, with the answers that a test gives. */
public final class StubService implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();

  private record Answer(int status, String body) {}

  public StubService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public StubService answering(String operation, int status, String body) {
    return answering(operation, List.of(new Answer(status, body)));
  }

  /** Gives one answer after the other, and the last one from then on. */
  public StubService answeringInTurn(String operation, String... bodies) {
    return answering(operation, Arrays.stream(bodies).map(body -> new Answer(200, body)).toList());
  }

  private StubService answering(String operation, List<Answer> inTurn) {
    answers.put(operation, new ConcurrentLinkedDeque<>(inTurn));
    return this;
  }

  /** The requests so far: operation, body, and the header with the signature. */
  public Queue<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String operation = target.substring(target.indexOf('.') + 1);
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    requests.add(
        operation + " " + body + " " + exchange.getRequestHeaders().getFirst("Authorization"));
    Answer answer = next(operation);
    byte[] bytes = answer.body().getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private synchronized Answer next(String operation) {
    Deque<Answer> inTurn = answers.get(operation);
    if (inTurn == null) {
      return new Answer(500, "{}");
    }
    return inTurn.size() > 1 ? inTurn.removeFirst() : inTurn.getFirst();
  }
}
