package dev.penstock.local.server;

import dev.penstock.local.LocalEngine;
import dev.penstock.local.server.StsApi.StsReply;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;

/** Tells the protocols apart, and reads requests without letting slow clients hold a thread. */
final class FrontDoor extends Handler.Abstract {
  /** A definition has at most 1 MiB of characters, which JSON in UTF-8 makes up to six times. */
  private static final int MOST_BYTES = 8 << 20;

  private static final int SECONDS_TO_SEND = 60;
  private static final String TARGET = "X-Amz-Target";
  private static final Set<String> JSON =
      Set.of("application/x-amz-json-1.1", "application/x-amz-json-1.0");

  private final SageMakerApi sageMaker;
  private final LogsApi logs;
  private final StsApi sts;
  private final S3Api s3;

  FrontDoor(LocalEngine engine) {
    this.sageMaker = new SageMakerApi(engine);
    this.logs = new LogsApi(engine);
    this.sts = new StsApi(engine);
    this.s3 = new S3Api(engine);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String id = UUID.randomUUID().toString();
    response.getHeaders().put("x-amzn-RequestId", id);
    response.getHeaders().put("x-amz-request-id", id);
    String target = request.getHeaders().get(TARGET);
    boolean root = Request.getPathInContext(request).equals("/");
    boolean post = root && request.getMethod().equals("POST");
    if (post && target == null && isForm(request)) {
      read(
          request,
          response,
          callback,
          body -> {
            StsReply reply = sts.answer(body, id);
            byte[] xml = reply.xml().getBytes(StandardCharsets.UTF_8);
            send(reply.status(), "text/xml", xml, response, callback);
          });
    } else if (target != null || post) {
      ServiceException refused = refused(request, post);
      read(
          request,
          response,
          callback,
          body ->
              send(
                  refused == null ? reply(target, body) : SageMakerApi.error(refused),
                  response,
                  callback));
    } else {
      s3.handle(request, response, callback);
    }
    return true;
  }

  private static boolean isForm(Request request) {
    return contentType(request).equals("application/x-www-form-urlencoded");
  }

  /** The content type without what may follow, in small letters. */
  private static String contentType(Request request) {
    String type = request.getHeaders().get("Content-Type");
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** The service finds its operations by all of this, and knows none where one is wrong. */
  private static @Nullable ServiceException refused(Request request, boolean post) {
    String type = contentType(request);
    if (!post) {
      return ServiceException.of(
          "UnknownOperationException", "An operation is requested with POST /.");
    }
    return JSON.contains(type)
        ? null
        : ServiceException.of(
            "UnknownOperationException",
            "The Content-Type of a request is application/x-amz-json-1.1, and not \""
                + Printable.cut(type)
                + "\".");
  }

  private Reply reply(@Nullable String target, byte[] body) {
    return target != null && target.startsWith(LogsApi.PREFIX)
        ? logs.answer(target, body)
        : sageMaker.answer(target, body);
  }

  private static void read(
      Request request, Response response, Callback callback, Consumer<byte[]> then) {
    if (request.getLength() > MOST_BYTES) {
      tooLarge(response, callback);
      return;
    }
    CompletableFuture<byte[]> read = new CompletableFuture<>();
    Content.Source.asByteArrayAsync(request, MOST_BYTES, Promise.Invocable.toPromise(read));
    CompletableFuture<byte[]> unused =
        read.orTimeout(SECONDS_TO_SEND, TimeUnit.SECONDS)
            .whenComplete(
                (body, failure) -> {
                  if (body != null) {
                    // Not on the thread that reads from the network.
                    request.getContext().execute(() -> then.accept(body));
                  } else if (failure instanceof TimeoutException
                      || failure instanceof IOException) {
                    callback.failed(failure);
                  } else {
                    tooLarge(response, callback);
                  }
                });
  }

  private static void tooLarge(Response response, Callback callback) {
    String message = "The request has more than " + MOST_BYTES + " bytes.";
    send(
        SageMakerApi.error(ServiceException.of(413, "RequestEntityTooLarge", message)),
        response,
        callback);
  }

  private static void send(Reply reply, Response response, Callback callback) {
    if (reply.error() != null) {
      response.getHeaders().put("x-amzn-errortype", reply.error());
    }
    byte[] body = reply.body().toString().getBytes(StandardCharsets.UTF_8);
    send(reply.status(), "application/x-amz-json-1.1", body, response, callback);
  }

  private static void send(
      int status, String type, byte[] body, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put("Content-Type", type);
    response.getHeaders().put("Content-Length", body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
