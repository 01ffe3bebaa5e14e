package dev.penstock.sagemaker.execution;

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
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** The line between a client and a service, on which a test lets things go wrong. */
final class FaultyLine implements AutoCloseable {
  private static final List<String> OF_THE_LINE =
      List.of("host", "connection", "content-length", "expect", "upgrade", "date");

  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI service;
  private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
  private final Map<String, Queue<String>> answers = new ConcurrentHashMap<>();
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private volatile Predicate<String> accepted = authorization -> true;

  /** What goes wrong with a request. */
  enum Fault {
    /** The service takes no more requests. */
    THROTTLED(400, "ThrottlingException"),
    /** The service fails. */
    BROKEN(500, "InternalFailure"),
    /** The service refuses. */
    DENIED(400, "AccessDeniedException"),
    /** The connection ends before the service has the request. */
    DROPPED(0, ""),
    /** The connection ends before the answer is there. */
    ANSWER_LOST(0, "");

    private final int status;
    private final String type;

    Fault(int status, String type) {
      this.status = status;
      this.type = type;
    }
  }

  FaultyLine(URI service) throws IOException {
    this.service = service;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::handle);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Lets the next requests of an operation go wrong. */
  FaultyLine next(String operation, Fault fault, int times) {
    Queue<Fault> queue = faults.computeIfAbsent(operation, each -> new ConcurrentLinkedQueue<>());
    for (int i = 0; i < times; i++) {
      queue.add(fault);
    }
    return this;
  }

  /** Lets nothing go wrong any more. */
  void clear() {
    faults.clear();
  }

  /** Answers an operation that the service does not know; the last answer again and again. */
  FaultyLine answering(String operation, String... json) {
    answers.put(operation, new ConcurrentLinkedQueue<>(List.of(json)));
    return this;
  }

  private static String answer(Queue<String> answers) {
    synchronized (answers) {
      return String.valueOf(answers.size() > 1 ? answers.poll() : answers.peek());
    }
  }

  /** Lets credentials be expired unless their header is accepted. */
  void accept(Predicate<String> authorization) {
    accepted = authorization;
  }

  /** How many requests of an operation came. */
  long count(String operation) {
    return requests.stream().filter(operation::equals).count();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String operation = target == null ? "" : target.substring(target.indexOf('.') + 1);
    requests.add(operation);
    Queue<Fault> waiting = faults.get(operation);
    Fault fault = waiting == null ? null : waiting.poll();
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (!accepted.test(String.valueOf(authorization))) {
      error(exchange, 400, "ExpiredTokenException");
    } else if (fault != null && fault.status != 0) {
      error(exchange, fault.status, fault.type);
    } else if (answers.containsKey(operation)) {
      send(exchange, 200, answer(answers.get(operation)).getBytes(UTF_8));
    } else {
      if (fault != Fault.DROPPED) {
        forward(exchange, body, fault == Fault.ANSWER_LOST);
      }
      // Without an answer, this ends the connection.
      exchange.close();
    }
  }

  private void forward(HttpExchange exchange, byte[] body, boolean lost) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OF_THE_LINE.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    try {
      HttpResponse<byte[]> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (!lost) {
        answer
            .headers()
            .map()
            .forEach(
                (name, values) -> {
                  if (!OF_THE_LINE.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                  }
                });
        send(exchange, answer.statusCode(), answer.body());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void error(HttpExchange exchange, int status, String type) throws IOException {
    send(exchange, status, ("{\"__type\":\"" + type + "\",\"message\":\"no\"}").getBytes(UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
