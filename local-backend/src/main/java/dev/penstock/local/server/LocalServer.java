package dev.penstock.local.server;

import dev.penstock.local.LocalEngine;
import java.io.IOException;
import java.net.URI;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * An HTTP endpoint over an engine, on the loopback interface alone: SageMaker's operations for
 * pipelines, executions, tags, the model registry and the jobs of steps, and enough of S3 to put
 * and get what pipelines read and write. Any credentials are taken; signatures are not looked at.
 *
 * <pre>{@code
 * try (LocalEngine engine = LocalEngine.builder(folder).runners(runners).open();
 *     LocalServer server = LocalServer.start(engine, 0)) {
 *   SageMakerClient client = SageMakerClient.builder().endpointOverride(server.uri())…
 * }
 * }</pre>
 */
public final class LocalServer implements AutoCloseable {
  private static final int THREADS = 64;
  private static final int CONNECTIONS = 512;
  private static final int MOST_HEADERS = 16 << 10;
  private static final long IDLE_MILLIS = 30_000;

  /** Connections that wait for a next request are not waited for. */
  private static final long SHUTDOWN_IDLE_MILLIS = 50;

  private static final long STOP_MILLIS = 5_000;

  private final Server server;
  private final ServerConnector connector;

  private LocalServer(LocalEngine engine, int port) {
    QueuedThreadPool pool = new QueuedThreadPool(THREADS);
    pool.setName("penstock-http");
    pool.setDaemon(true);
    server = new Server(pool);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(MOST_HEADERS);
    http.setHttpCompliance(HttpCompliance.RFC7230);
    // Keys of objects may hold anything; where they lead to is for the object store to see to.
    http.setUriCompliance(UriCompliance.UNSAFE);
    connector = new ServerConnector(server, 1, 2, new HttpConnectionFactory(http));
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setShutdownIdleTimeout(SHUTDOWN_IDLE_MILLIS);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
    server.setHandler(new GracefulHandler(new LocalCallersOnly(new FrontDoor(engine))));
    server.setStopTimeout(STOP_MILLIS);
  }

  /**
   * Starts an endpoint.
   *
   * @param engine what does the work; it is not closed with the endpoint
   * @param port the port, or 0 for one that is free
   * @return the endpoint; close it
   * @throws IOException when the port cannot be listened on
   */
  public static LocalServer start(LocalEngine engine, int port) throws IOException {
    LocalServer started = new LocalServer(engine, port);
    try {
      started.server.start();
      return started;
    } catch (Exception failed) {
      started.close();
      throw failed instanceof IOException io ? io : new IOException(failed.toString(), failed);
    }
  }

  /**
   * Returns the port that is listened on.
   *
   * @return the port
   */
  public int port() {
    return connector.getLocalPort();
  }

  /**
   * Returns what clients take as the endpoint.
   *
   * @return for example {@code http://127.0.0.1:8040}
   */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** Takes no more requests, waits up to five seconds for those that are being answered. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception late) {
      System.getLogger(LocalServer.class.getName())
          .log(System.Logger.Level.DEBUG, "requests were broken off", late);
    }
  }
}
