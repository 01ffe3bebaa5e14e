package dev.penstock.sagemaker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands between the SDK and a service, and goes wrong when a test says so. */
public final class FaultProxy implements AutoCloseable {
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection", "content-length", "date", "expect", "host", "server", "transfer-encoding",
          "upgrade");

  private final URI target;
  private final HttpServer server;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile Faults faults = (number, operation) -> Fault.NONE;

  /** What goes wrong with a request. */
  public enum Fault {
    /** Nothing. */
    NONE,
    /** It is one too many. */
    THROTTLED,
    /** The service fails. */
    BROKEN,
    /** The credentials were good until now. */
    EXPIRED,
    /** The permission is missing. */
    DENIED,
    /** The connection ends before the service has seen the request. */
    DROPPED,
    /** The service does it, and the connection ends before the answer. */
    LOST
  }

  /** Says what goes wrong. */
  public interface Faults {
    /**
     * Says what goes wrong with a request.
     *
     * @param number how many there were before it
     * @param operation what it asks for, for example {@code UpdatePipeline} or {@code PUT /b/k}
     */
    Fault of(int number, String operation);
  }

  /** Begins to listen. */
  public FaultProxy(URI target) throws IOException {
    this.target = target;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::pass);
    server.start();
  }

  /** Where it listens. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on, this goes wrong; requests are counted anew. */
  public void with(Faults next) {
    requests.clear();
    faults = next;
  }

  /** What was asked for, in order. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void pass(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String operation = operation(exchange);
    Fault fault;
    synchronized (requests) {
      fault = faults.of(requests.size(), operation);
      requests.add(operation);
    }
    boolean s3 = !exchange.getRequestHeaders().containsKey("X-Amz-Target");
    switch (fault) {
      case NONE, LOST -> forward(exchange, body, fault == Fault.LOST);
      case THROTTLED ->
          refuse(exchange, s3, s3 ? 503 : 400, s3 ? "SlowDown" : "ThrottlingException");
      case BROKEN -> refuse(exchange, s3, 500, "InternalError");
      case EXPIRED -> refuse(exchange, s3, 400, s3 ? "ExpiredToken" : "ExpiredTokenException");
      case DENIED -> refuse(exchange, s3, 403, s3 ? "AccessDenied" : "AccessDeniedException");
      case DROPPED -> exchange.close();
    }
  }

  private void forward(HttpExchange exchange, byte[] body, boolean loseAnswer) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI().toString()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    try {
      HttpResponse<byte[]> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (loseAnswer) {
        exchange.close();
        return;
      }
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                  values.forEach(value -> exchange.getResponseHeaders().add(name, value));
                }
              });
      boolean head = exchange.getRequestMethod().equals("HEAD");
      if (head) {
        answer
            .headers()
            .firstValue("content-length")
            .ifPresent(length -> exchange.getResponseHeaders().set("Content-Length", length));
      }
      boolean empty = head || answer.body().length == 0;
      exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
      if (!empty) {
        exchange.getResponseBody().write(answer.body());
      }
      exchange.close();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      exchange.close();
    }
  }

  private static void refuse(HttpExchange exchange, boolean xml, int status, String code)
      throws IOException {
    String text =
        xml
            ? "<Error><Code>" + code + "</Code><Message>no</Message></Error>"
            : "{\"__type\":\"" + code + "\",\"message\":\"no\"}";
    byte[] bytes = text.getBytes(UTF_8);
    exchange
        .getResponseHeaders()
        .add("Content-Type", xml ? "application/xml" : "application/x-amz-json-1.1");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static String operation(HttpExchange exchange) {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    return target != null
        ? target.substring(target.indexOf('.') + 1)
        : exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
  }
}
