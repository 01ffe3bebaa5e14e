package dev.penstock.sagemaker.deploy;

import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.deploy.AssetStore.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Uploads a large file in parts: a part that fails is sent again, not the whole file. */
final class MultipartUpload {
  /** Up to this size, a file goes in one. */
  static final long THRESHOLD = 64L << 20;

  private static final int PART = 16 << 20;
  private static final int MOST_PARTS = 10_000;

  private final AwsClients clients;

  MultipartUpload(AwsClients clients) {
    this.clients = clients;
  }

  /** The object is there when all of it is, and not before. */
  void upload(Path file, Location to) throws IOException {
    String id =
        clients.call(
            "s3:PutObject",
            to.toString(),
            () ->
                clients
                    .s3()
                    .createMultipartUpload(
                        begin ->
                            begin
                                .bucket(to.bucket())
                                .key(to.key())
                                .checksumAlgorithm(ChecksumAlgorithm.CRC32))
                    .uploadId());
    boolean done = false;
    try {
      List<CompletedPart> parts = parts(file, to, id);
      clients.call(
          "s3:PutObject",
          to.toString(),
          () ->
              clients
                  .s3()
                  .completeMultipartUpload(
                      end ->
                          end.bucket(to.bucket())
                              .key(to.key())
                              .uploadId(id)
                              .multipartUpload(all -> all.parts(parts))));
      done = true;
    } finally {
      if (!done) {
        abort(to, id);
      }
    }
  }

  private List<CompletedPart> parts(Path file, Location to, String id) throws IOException {
    long size = Files.size(file);
    int length = (int) Math.max(PART, size / MOST_PARTS + 1);
    List<CompletedPart> parts = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (byte[] part = in.readNBytes(length); part.length > 0; part = in.readNBytes(length)) {
        int number = parts.size() + 1;
        RequestBody body = RequestBody.fromBytes(part);
        var sent =
            clients.call(
                "s3:PutObject",
                to.toString(),
                () ->
                    clients
                        .s3()
                        .uploadPart(
                            request ->
                                request
                                    .bucket(to.bucket())
                                    .key(to.key())
                                    .uploadId(id)
                                    .partNumber(number),
                            body));
        parts.add(
            CompletedPart.builder()
                .partNumber(number)
                .eTag(sent.eTag())
                .checksumCRC32(sent.checksumCRC32())
                .build());
      }
    }
    return parts;
  }

  /** Parts that nobody completes are paid for. */
  private void abort(Location to, String id) {
    try {
      clients.call(
          "s3:AbortMultipartUpload",
          to.toString(),
          () ->
              clients
                  .s3()
                  .abortMultipartUpload(
                      upload -> upload.bucket(to.bucket()).key(to.key()).uploadId(id)));
    } catch (SageMakerFailure worse) {
      // What stopped the upload is told instead.
    }
  }
}
