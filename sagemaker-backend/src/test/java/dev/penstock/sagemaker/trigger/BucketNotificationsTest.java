package dev.penstock.sagemaker.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.AwsSettings;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SignedIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Against S3's own answers, which moto's are not. */
@ExtendWith(SignedIn.class)
class BucketNotificationsTest {
  private static final String QUEUE =
      "<QueueConfiguration><Id>mine</Id><Queue>arn:aws:sqs:us-east-1:123456789012:q</Queue>"
          + "<Event>s3:ObjectCreated:*</Event></QueueConfiguration>";

  private final List<String> puts = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final AwsClients clients;
  private int status = 200;
  private String configuration = "";

  BucketNotificationsTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          byte[] answer =
              (status == 200
                      ? "<NotificationConfiguration>"
                          + configuration
                          + "</NotificationConfiguration>"
                      : "<Error><Code>AccessDenied</Code><Message>no</Message></Error>")
                  .getBytes(StandardCharsets.UTF_8);
          if (exchange.getRequestMethod().equals("PUT")) {
            puts.add(new String(body, StandardCharsets.UTF_8));
          }
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    clients =
        AwsClients.at(
            new AwsSettings(
                "us-east-1",
                null,
                URI.create("http://127.0.0.1:" + server.getAddress().getPort())));
  }

  @AfterEach
  void close() {
    clients.close();
    server.stop(0);
  }

  @Test
  void areLeftAloneWhenTheyAreOn() {
    configuration = QUEUE + "<EventBridgeConfiguration></EventBridgeConfiguration>";

    new BucketNotifications(clients).require("bucket", false);
    new BucketNotifications(clients).require("bucket", true);

    assertThat(puts).isEmpty();
  }

  @Test
  void areTurnedOnBesideTheOthers() {
    configuration = QUEUE;

    assertThatThrownBy(() -> new BucketNotifications(clients).require("bucket", false))
        .hasMessageContaining("--turn-on-notifications");
    assertThat(puts).isEmpty();
    new BucketNotifications(clients).require("bucket", true);

    assertThat(puts).singleElement().asString().contains("EventBridgeConfiguration", "mine");
  }

  @Test
  void areNotKnownWithoutPermission() {
    status = 403;

    assertThatThrownBy(() -> new BucketNotifications(clients).require("bucket", true))
        .isInstanceOf(SageMakerFailure.class)
        .hasMessageContaining("s3:GetBucketNotification");
  }
}
