package dev.penstock.sagemaker.deploy;

import dev.penstock.Asset;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** Puts what a definition needs into S3. A key holds the content's hash: what is there, stays. */
final class AssetStore {
  private static final String ARCHIVE = ".tar.gz";

  /** Up to this size, a file goes in one part. */
  private static final long LARGEST_PART = 64L << 20;

  private final AwsClients clients;
  private final long largestPart;

  AssetStore(AwsClients clients) {
    this(clients, LARGEST_PART);
  }

  AssetStore(AwsClients clients, long largestPart) {
    this.clients = clients;
    this.largestPart = largestPart;
  }

  /** A place in S3. */
  record Location(String bucket, String key) {
    static Location of(String uri) {
      URI parsed = URI.create(uri.replace(" ", "%20"));
      return new Location(parsed.getAuthority(), uri.substring(uri.indexOf('/', 5) + 1));
    }

    @Override
    public String toString() {
      return "s3://" + bucket + "/" + key;
    }
  }

  /** Tells whether a file is in S3. One of another size was not put there by a deployment. */
  boolean has(Asset asset) {
    Location at = Location.of(asset.s3Uri());
    if (Files.isDirectory(asset.file())) {
      return length(at) != null;
    }
    Long there = length(at);
    try {
      return there != null && there == Files.size(asset.file());
    } catch (IOException unreadable) {
      throw unreadable(asset.file(), unreadable);
    }
  }

  /** Uploads a file, or a folder as an archive. */
  void upload(Asset asset) {
    Location to = Location.of(asset.s3Uri());
    Path file = asset.file();
    try {
      if (!Files.isDirectory(file)) {
        String hash = Hash.of(file);
        if (!hash.equals(asset.sha256())) {
          throw new SageMakerFailure(file + " has changed since it was compiled. Deploy again.");
        }
        upload(file, to, hash);
        return;
      }
      Path archive = Files.createTempFile("penstock", ARCHIVE);
      try {
        try (OutputStream out = Files.newOutputStream(archive)) {
          SourceArchive.pack(file, out);
        }
        upload(archive, to, Hash.of(archive));
      } finally {
        Files.deleteIfExists(archive);
      }
    } catch (IOException unreadable) {
      throw unreadable(file, unreadable);
    }
  }

  /** Puts bytes at a place that has their hash in it, unless they are there. */
  boolean put(byte[] bytes, Location to) {
    if (length(to) != null) {
      return false;
    }
    send(to, Hash.of(bytes), RequestBody.fromBytes(bytes));
    return true;
  }

  private void upload(Path file, Location to, String hash) throws IOException {
    if (Files.size(file) > largestPart) {
      try {
        new MultipartUpload(clients, file, to).run();
        return;
      } catch (SageMakerFailure failure) {
        if (failure.kind() != Kind.UNSUPPORTED) {
          throw failure;
        }
      }
    }
    send(to, hash, RequestBody.fromFile(file));
  }

  private void send(Location to, String sha256, RequestBody body) {
    String checksum = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    clients.call(
        "s3:PutObject",
        to.toString(),
        () ->
            clients
                .s3()
                .putObject(
                    // S3 refuses what has another hash than it says.
                    put -> put.bucket(to.bucket()).key(to.key()).checksumSHA256(checksum),
                    body));
  }

  /** How long an object is, or null when it is not there or nobody may know. */
  private @Nullable Long length(Location at) {
    try {
      return clients
          .<HeadObjectResponse>call(
              "s3:GetObject",
              at.toString(),
              () -> clients.s3().headObject(head -> head.bucket(at.bucket()).key(at.key())))
          .contentLength();
    } catch (SageMakerFailure failure) {
      // Whoever may not list a bucket is told 403 of an object that is not there; and the answer to
      // a HEAD has no words. What is really wrong, the upload tells.
      if (failure.kind() == Kind.NOT_FOUND
          || failure.kind() == Kind.DENIED
          || failure.kind() == Kind.OTHER) {
        return null;
      }
      throw failure;
    }
  }

  private static SageMakerFailure unreadable(Path file, IOException cause) {
    return new SageMakerFailure(file + " cannot be read: " + cause.getMessage());
  }
}
