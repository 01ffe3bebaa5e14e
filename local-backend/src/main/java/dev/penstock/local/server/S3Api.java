package dev.penstock.local.server;

import dev.penstock.local.LocalEngine;
import dev.penstock.local.s3.FolderStore;
import dev.penstock.local.s3.S3Location;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

/**
 * As much of S3 as it takes to put assets and data where pipelines find them, and to get what they
 * wrote: objects one by one, and lists. The bucket is the first part of the path. Every bucket is
 * there; content types and metadata are not kept.
 */
final class S3Api {
  private static final System.Logger LOG = System.getLogger(S3Api.class.getName());
  private static final Pattern BUCKET = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{1,254}");
  private static final String COPY_SOURCE = "x-amz-copy-source";
  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /** What a query may name and still ask for no more than the object. */
  private static final Set<String> HARMLESS = Set.of("x-id", "partNumber", "response-content-type");

  /** So many at a time, so that transfers leave threads for other requests. */
  private static final int TRANSFERS = 24;

  private final @Nullable FolderStore store;
  private final Semaphore transfers = new Semaphore(TRANSFERS);

  S3Api(LocalEngine engine) {
    this.store = engine.objects() instanceof FolderStore folder ? folder : null;
  }

  void handle(Request request, Response response, Callback callback) {
    if (!transfers.tryAcquire()) {
      error(
          S3Exception.of(503, "SlowDown", "Please reduce your request rate."),
          request,
          response,
          callback);
      return;
    }
    try {
      run(request, response, callback);
    } catch (S3Exception refused) {
      error(refused, request, response, callback);
    } catch (NoSuchFileException | FileNotFoundException missing) {
      error(
          S3Exception.of(404, "NoSuchKey", "The specified key does not exist."),
          request,
          response,
          callback);
    } catch (IllegalArgumentException wrong) {
      error(
          S3Exception.badRequest("InvalidURI", String.valueOf(wrong.getMessage())),
          request,
          response,
          callback);
    } catch (IOException | RuntimeException broken) {
      LOG.log(System.Logger.Level.DEBUG, "a request for an object failed", broken);
      if (response.isCommitted()) {
        callback.failed(broken);
      } else {
        error(
            S3Exception.of(500, "InternalError", String.valueOf(broken.getMessage())),
            request,
            response,
            callback);
      }
    } finally {
      transfers.release();
    }
  }

  private void run(Request request, Response response, Callback callback) throws IOException {
    if (store == null) {
      throw S3Exception.of(501, "NotImplemented", "Objects are not kept here; call their S3.");
    }
    String path = request.getHttpURI().getPath();
    String[] parts = (path.startsWith("/") ? path.substring(1) : path).split("/", 2);
    String bucket = decode(parts[0]);
    if (!BUCKET.matcher(bucket).matches()) {
      throw S3Exception.badRequest(
          "InvalidBucketName", "The path begins with the bucket's name: /bucket/key.");
    }
    String key = parts.length < 2 ? "" : decode(parts[1]);
    Fields query = Request.extractQueryParameters(request);
    if (key.isEmpty()) {
      bucket(bucket, query, request, response, callback);
      return;
    }
    S3Location object = new S3Location(bucket, key);
    if (query.get("uploads") != null || query.get("uploadId") != null) {
      inParts(store, object, query, request, response, callback);
      return;
    }
    for (String name : query.getNames()) {
      if (!HARMLESS.contains(name)) {
        throw notImplemented(request.getMethod() + " with ?" + Printable.cut(name));
      }
    }
    switch (request.getMethod()) {
      case "PUT" -> put(store, object, request, response, callback);
      case "GET", "HEAD" -> get(store, object, request, response, callback);
      case "DELETE" -> {
        store.delete(object);
        send(204, new byte[0], response, callback);
      }
      default -> throw notImplemented(request.getMethod());
    }
  }

  private static void inParts(
      FolderStore store,
      S3Location object,
      Fields query,
      Request request,
      Response response,
      Callback callback)
      throws IOException {
    S3Multipart parts = new S3Multipart(store);
    String id = query.getValue("uploadId");
    String number = query.getValue("partNumber");
    String asked = request.getMethod() + (id == null ? " uploads" : "");
    switch (asked) {
      case "POST uploads" -> sendXml(parts.begin(object), response, callback);
      case "PUT" -> {
        if (request.getHeaders().get(COPY_SOURCE) != null) {
          throw notImplemented("copy into a part");
        }
        String etag = parts.put(object, id, String.valueOf(number), body(request));
        response.getHeaders().put("ETag", etag);
        send(200, new byte[0], response, callback);
      }
      case "GET" -> sendXml(parts.list(object, id), response, callback);
      case "POST" -> sendXml(parts.complete(object, id, body(request)), response, callback);
      case "DELETE" -> {
        parts.abort(object, id);
        send(204, new byte[0], response, callback);
      }
      default -> throw notImplemented(asked);
    }
  }

  private void bucket(
      String bucket, Fields query, Request request, Response response, Callback callback)
      throws IOException {
    switch (request.getMethod()) {
      case "HEAD" -> send(200, new byte[0], response, callback);
      case "PUT" -> {
        response.getHeaders().put("Location", "/" + bucket);
        send(200, new byte[0], response, callback);
      }
      case "POST" -> {
        if (store == null || query.get("delete") == null) {
          throw notImplemented("POST to a bucket");
        }
        sendXml(delete(store, bucket, body(request)), response, callback);
      }
      case "GET" -> {
        if (store == null || query.get("uploads") != null || query.get("versions") != null) {
          throw notImplemented("this list");
        }
        byte[] xml =
            query.get("location") != null
                ? S3Xml.document("LocationConstraint", empty -> {})
                : new S3Listing(store, bucket, query).write();
        sendXml(xml, response, callback);
      }
      default -> throw notImplemented(request.getMethod() + " of a bucket");
    }
  }

  private static S3Exception notImplemented(String what) {
    return S3Exception.of(
        501,
        "NotImplemented",
        "There is no " + what + " here: objects are put, in parts too, got, deleted and listed.");
  }

  private static void put(
      FolderStore store, S3Location object, Request request, Response response, Callback callback)
      throws IOException {
    String from = request.getHeaders().get(COPY_SOURCE);
    if (from != null) {
      try (InputStream in = store.read(S3Location.parse("s3://" + strip(decode(from))))) {
        store.write(object, in);
      }
      ObjectFacts facts = ObjectFacts.of(store.file(object));
      sendXml(
          S3Xml.document(
              "CopyObjectResult",
              xml -> xml.put("LastModified", facts.modified()).put("ETag", facts.etag())),
          response,
          callback);
      return;
    }
    store.write(object, body(request));
    response.getHeaders().put("ETag", ObjectFacts.of(store.file(object)).etag());
    send(200, new byte[0], response, callback);
  }

  private static String strip(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }

  private static InputStream body(Request request) {
    InputStream in = Content.Source.asInputStream(request);
    String encoding = request.getHeaders().get("Content-Encoding");
    String digest = request.getHeaders().get("x-amz-content-sha256");
    boolean chunked =
        (encoding != null && encoding.toLowerCase(Locale.ROOT).contains("aws-chunked"))
            || (digest != null && digest.startsWith("STREAMING-"));
    return chunked ? new AwsChunkedInput(in) : in;
  }

  private static void get(
      FolderStore store, S3Location object, Request request, Response response, Callback callback)
      throws IOException {
    ObjectFacts facts = ObjectFacts.of(store.file(object));
    response.getHeaders().put("ETag", facts.etag());
    response.getHeaders().put("Last-Modified", facts.httpDate());
    response.getHeaders().put("Content-Type", "binary/octet-stream");
    response.getHeaders().put("Accept-Ranges", "bytes");
    long from = 0;
    long to = facts.size();
    String range = request.getHeaders().get("Range");
    Matcher wanted = RANGE.matcher(range == null ? "" : range);
    if (wanted.matches() && !range.equals("bytes=-")) {
      String first = wanted.group(1);
      String last = wanted.group(2);
      from =
          first.isEmpty()
              ? Math.max(0, to - Long.parseLong(last))
              : Math.min(to, Long.parseLong(first));
      to = first.isEmpty() || last.isEmpty() ? to : Math.min(to, Long.parseLong(last) + 1);
      if (from >= to) {
        throw S3Exception.of(416, "InvalidRange", "The requested range is not satisfiable");
      }
      response.setStatus(206);
      response
          .getHeaders()
          .put("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + facts.size());
    } else {
      response.setStatus(200);
    }
    response.getHeaders().put("Content-Length", to - from);
    if (request.getMethod().equals("HEAD")) {
      response.write(true, null, callback);
      return;
    }
    try (InputStream in = store.read(object);
        OutputStream out = Content.Sink.asOutputStream(response)) {
      in.skipNBytes(from);
      copy(in, out, to - from);
    }
    callback.succeeded();
  }

  private static void copy(InputStream in, OutputStream out, long count) throws IOException {
    byte[] buffer = new byte[64 << 10];
    for (long left = count; left > 0; ) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new IOException("the object became shorter while it was read");
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }

  private static void error(
      S3Exception refused, Request request, Response response, Callback callback) {
    byte[] xml =
        S3Xml.document(
            "Error",
            out ->
                out.put("Code", refused.code())
                    .put("Message", refused.getMessage())
                    .put("Resource", request.getHttpURI().getPath())
                    .put("RequestId", response.getHeaders().get("x-amz-request-id")));
    response.getHeaders().put("Content-Type", "application/xml");
    send(
        refused.status(),
        request.getMethod().equals("HEAD") ? new byte[0] : xml,
        response,
        callback);
  }

  private static byte[] delete(FolderStore store, String bucket, InputStream body)
      throws IOException {
    List<String> keys = S3Xml.texts(body, "Key");
    for (String key : keys) {
      store.delete(new S3Location(bucket, key));
    }
    return S3Xml.document(
        "DeleteResult",
        xml -> keys.forEach(key -> xml.element("Deleted", () -> xml.put("Key", key))));
  }

  private static void sendXml(byte[] xml, Response response, Callback callback) {
    response.getHeaders().put("Content-Type", "application/xml");
    send(200, xml, response, callback);
  }

  private static void send(int status, byte[] body, Response response, Callback callback) {
    response.setStatus(status);
    if (status != 204) {
      response.getHeaders().put("Content-Length", body.length);
    }
    response.write(true, ByteBuffer.wrap(body), callback);
  }

  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
