package dev.penstock.sagemaker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Speaks the service's protocol on a port of this machine, with the answers that a test gives. */
public final class StubService implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
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
    answers.put(operation, new Answer(status, body));
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
    Answer answer = answers.getOrDefault(operation, new Answer(500, "{}"));
    byte[] bytes = answer.body().getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
