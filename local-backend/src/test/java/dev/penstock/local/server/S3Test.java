package dev.penstock.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Objects, by the AWS SDK for Java over real HTTP. */
class S3Test {
  @TempDir Path folder;

  @Test
  void anObjectIsPutGotListedAndDeleted() throws IOException {
    byte[] bytes = new byte[3 << 20];
    new Random(1).nextBytes(bytes);
    try (Endpoint on = new Endpoint(folder)) {
      String key = "a b/ü+%2F?&#/data.bin";
      on.s3.putObject(r -> r.bucket("bucket").key(key), RequestBody.fromBytes(bytes));
      assertThat(on.s3.getObjectAsBytes(r -> r.bucket("bucket").key(key)).asByteArray())
          .isEqualTo(bytes);
      assertThat(on.s3.headObject(r -> r.bucket("bucket").key(key)).contentLength())
          .isEqualTo(bytes.length);
      assertThat(
              on.s3
                  .getObjectAsBytes(r -> r.bucket("bucket").key(key).range("bytes=10-19"))
                  .asByteArray())
          .isEqualTo(java.util.Arrays.copyOfRange(bytes, 10, 20));
      // A stream of unknown provenance comes in chunks.
      on.s3.putObject(
          r -> r.bucket("bucket").key("streamed"),
          RequestBody.fromInputStream(new ByteArrayInputStream(bytes), bytes.length));
      assertThat(on.s3.getObjectAsBytes(r -> r.bucket("bucket").key("streamed")).asByteArray())
          .isEqualTo(bytes);
      assertThat(on.s3.listObjectsV2(r -> r.bucket("bucket")).contents())
          .extracting(S3Object::key)
          .containsExactly(key, "streamed");
      on.s3.copyObject(
          r ->
              r.sourceBucket("bucket")
                  .sourceKey("streamed")
                  .destinationBucket("other")
                  .destinationKey("copy"));
      assertThat(on.s3.headObject(r -> r.bucket("other").key("copy")).contentLength())
          .isEqualTo(bytes.length);
      on.s3.deleteObject(r -> r.bucket("bucket").key(key));
      assertThatThrownBy(() -> on.s3.getObject(r -> r.bucket("bucket").key(key)))
          .isInstanceOf(NoSuchKeyException.class);
      assertThatThrownBy(() -> on.s3.headObject(r -> r.bucket("bucket").key(key)))
          .isInstanceOf(NoSuchKeyException.class);
    }
  }

  @Test
  void aLargeObjectComesInParts() throws IOException {
    byte[] bytes = new byte[5 << 20];
    new Random(2).nextBytes(bytes);
    try (Endpoint on = new Endpoint(folder)) {
      String id = on.s3.createMultipartUpload(r -> r.bucket("bucket").key("big/a b")).uploadId();
      List<CompletedPart> parts = new ArrayList<>();
      for (int number : new int[] {2, 1, 3}) {
        String etag =
            on.s3
                .uploadPart(
                    r -> r.bucket("bucket").key("big/a b").uploadId(id).partNumber(number),
                    number == 3 ? RequestBody.fromString("end") : RequestBody.fromBytes(bytes))
                .eTag();
        parts.add(CompletedPart.builder().partNumber(number).eTag(etag).build());
      }
      assertThat(on.s3.listParts(r -> r.bucket("bucket").key("big/a b").uploadId(id)).parts())
          .extracting(Part::partNumber)
          .containsExactly(1, 2, 3);
      // Not there before it is whole.
      assertThat(on.s3.listObjectsV2(r -> r.bucket("bucket")).contents()).isEmpty();
      assertThatThrownBy(
              () ->
                  on.s3.completeMultipartUpload(
                      r ->
                          r.bucket("bucket")
                              .key("big/a b")
                              .uploadId(id)
                              .multipartUpload(m -> m.parts(parts))))
          .hasMessageContaining("ascending");
      parts.sort(java.util.Comparator.comparing(CompletedPart::partNumber));
      on.s3.completeMultipartUpload(
          r -> r.bucket("bucket").key("big/a b").uploadId(id).multipartUpload(m -> m.parts(parts)));
      byte[] got = on.s3.getObjectAsBytes(r -> r.bucket("bucket").key("big/a b")).asByteArray();
      assertThat(got).hasSize(2 * bytes.length + 3).startsWith(bytes).endsWith('e', 'n', 'd');
      assertThatThrownBy(() -> on.s3.listParts(r -> r.bucket("bucket").key("big/a b").uploadId(id)))
          .isInstanceOf(NoSuchUploadException.class);
    }
  }

  @Test
  void anUploadIsAbandonedAndNoOtherIsReached() throws Exception {
    try (Endpoint on = new Endpoint(folder)) {
      String id = on.s3.createMultipartUpload(r -> r.bucket("bucket").key("a")).uploadId();
      assertThatThrownBy(
              () ->
                  on.s3.uploadPart(
                      r -> r.bucket("bucket").key("another").uploadId(id).partNumber(1),
                      RequestBody.fromString("x")))
          .isInstanceOf(S3Exception.class)
          .hasMessageContaining("404");
      on.s3.abortMultipartUpload(r -> r.bucket("bucket").key("a").uploadId(id));
      assertThatThrownBy(
              () ->
                  on.s3.uploadPart(
                      r -> r.bucket("bucket").key("a").uploadId(id).partNumber(1),
                      RequestBody.fromString("x")))
          .isInstanceOf(S3Exception.class)
          .hasMessageContaining("404");
      for (String wrong : new String[] {"../../x", "%2e%2e%2fx", "", "0"}) {
        HttpRequest put =
            on.request("/bucket/a?partNumber=1&uploadId=" + wrong)
                .PUT(HttpRequest.BodyPublishers.ofString("x"))
                .build();
        assertThat(on.send(put).statusCode()).as(wrong).isIn(400, 404);
      }
    }
  }

  @Test
  void bucketsAreMadeAndManyObjectsDeletedAtOnce() throws IOException {
    try (Endpoint on = new Endpoint(folder)) {
      on.s3.createBucket(r -> r.bucket("made"));
      on.s3.headBucket(r -> r.bucket("made"));
      for (String key : new String[] {"a", "b&<", "c"}) {
        on.s3.putObject(r -> r.bucket("made").key(key), RequestBody.fromString(key));
      }
      on.s3.deleteObjects(
          r -> r.bucket("made").delete(d -> d.objects(List.of(object("a"), object("b&<")))));
      assertThat(on.s3.listObjectsV2(r -> r.bucket("made")).contents())
          .extracting(S3Object::key)
          .containsExactly("c");
    }
  }

  private static ObjectIdentifier object(String key) {
    return ObjectIdentifier.builder().key(key).build();
  }

  @Test
  void listsAreCutAndGrouped() throws IOException {
    try (Endpoint on = new Endpoint(folder)) {
      for (String key : new String[] {"p/a/1", "p/a/2", "p/b", "p/c/1", "q"}) {
        on.s3.putObject(r -> r.bucket("bucket").key(key), RequestBody.fromString(key));
      }
      ListObjectsV2Response grouped =
          on.s3.listObjectsV2(r -> r.bucket("bucket").prefix("p/").delimiter("/"));
      assertThat(grouped.contents()).extracting(S3Object::key).containsExactly("p/b");
      assertThat(grouped.commonPrefixes())
          .extracting(CommonPrefix::prefix)
          .containsExactly("p/a/", "p/c/");
      assertThat(
              on.s3.listObjectsV2Paginator(r -> r.bucket("bucket").maxKeys(2)).contents().stream()
                  .map(S3Object::key))
          .containsExactly("p/a/1", "p/a/2", "p/b", "p/c/1", "q");
    }
  }

  @Test
  void noKeyLeadsOutOfTheFolder() throws Exception {
    Files.writeString(folder.resolve("secret"), "secret");
    try (Endpoint on = new Endpoint(folder.resolve("data"))) {
      for (String path :
          new String[] {
            "/bucket/%2e%2e/%2e%2e/%2e%2e/secret",
            "/bucket/..%2f..%2f..%2fsecret",
            "/%2e%2e/secret",
            "/..%2f..%2fsecret/x",
            "/.penstock-parts/x",
            "/bucket/%00",
          }) {
        HttpRequest get = on.request(path).GET().build();
        assertThat(on.send(get).statusCode()).as(path).isBetween(400, 499);
        HttpRequest put = on.request(path).PUT(HttpRequest.BodyPublishers.ofString("mine")).build();
        // Refused, or an object of a strange name. What is refused ends its connection.
        HttpResponse<Void> reply =
            HttpClient.newHttpClient().send(put, HttpResponse.BodyHandlers.discarding());
        assertThat(reply.statusCode()).as(path).isIn(200, 400);
      }
      assertThat(Files.readString(folder.resolve("secret"))).isEqualTo("secret");
      try (java.util.stream.Stream<Path> beside = Files.list(folder)) {
        assertThat(beside.map(each -> each.getFileName().toString()))
            .containsExactlyInAnyOrder("data", "secret");
      }
    }
  }

  @Test
  void whatIsCutShortIsNotThere() throws Exception {
    try (Endpoint on = new Endpoint(folder)) {
      String chunks = "5\r\nhello\r\n64\r\nworld";
      on.send(
          on.request("/bucket/half")
              .header("Content-Encoding", "aws-chunked")
              .PUT(HttpRequest.BodyPublishers.ofString(chunks))
              .build());
      assertThatThrownBy(() -> on.s3.headObject(r -> r.bucket("bucket").key("half")))
          .isInstanceOf(S3Exception.class);
      byte[] whole =
          new AwsChunkedInput(
                  new ByteArrayInputStream(
                      "5;chunk-signature=x\r\nhello\r\n1\r\n!\r\n0\r\nx-amz-checksum:y\r\n\r\n"
                          .getBytes(StandardCharsets.US_ASCII)))
              .readAllBytes();
      assertThat(new String(whole, StandardCharsets.US_ASCII)).isEqualTo("hello!");
    }
  }
}
