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
import java.util.function.Function;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** Uploads a large file in parts: a part that fails is sent again, not the whole file. */
final class MultipartUpload {
  private static final int PART = 16 << 20;
  private static final int MOST_PARTS = 10_000;

  private final AwsClients clients;
  private final Path file;
  private final Location to;

  MultipartUpload(AwsClients clients, Path file, Location to) {
    this.clients = clients;
    this.file = file;
    this.to = to;
  }

  /** The object is there when all of it is, and not before. */
  void run() throws IOException {
    String id = put(s3 -> s3.createMultipartUpload(this::begin).uploadId());
    boolean done = false;
    try {
      List<CompletedPart> parts = parts(id);
      put(
          s3 ->
              s3.completeMultipartUpload(
                  end ->
                      end.bucket(to.bucket())
                          .key(to.key())
                          .uploadId(id)
                          .multipartUpload(all -> all.parts(parts))));
      done = true;
    } finally {
      if (!done) {
        abort(id);
      }
    }
  }

  private void begin(CreateMultipartUploadRequest.Builder begin) {
    begin.bucket(to.bucket()).key(to.key()).checksumAlgorithm(ChecksumAlgorithm.CRC32);
  }

  private List<CompletedPart> parts(String id) throws IOException {
    int length = (int) Math.max(PART, Files.size(file) / MOST_PARTS + 1);
    List<CompletedPart> parts = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (byte[] part = in.readNBytes(length); part.length > 0; part = in.readNBytes(length)) {
        parts.add(part(id, parts.size() + 1, RequestBody.fromBytes(part)));
      }
    }
    return parts;
  }

  private CompletedPart part(String id, int number, RequestBody body) {
    UploadPartResponse sent =
        put(
            s3 ->
                s3.uploadPart(
                    part ->
                        part.bucket(to.bucket())
                            .key(to.key())
                            .uploadId(id)
                            .partNumber(number)
                            .checksumAlgorithm(ChecksumAlgorithm.CRC32),
                    body));
    return CompletedPart.builder()
        .partNumber(number)
        .eTag(sent.eTag())
        .checksumCRC32(sent.checksumCRC32())
        .build();
  }

  private <T> T put(Function<S3Client, T> request) {
    return clients.call("s3:PutObject", to.toString(), () -> request.apply(clients.s3()));
  }

  /** Parts that nobody completes are paid for. */
  private void abort(String id) {
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
