package dev.penstock.local.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Objects in a real S3: that of AWS, or a server that speaks its protocol. Needs {@code s3} and
 * {@code url-connection-client} of the AWS SDK for Java on the class path. Credentials, region and
 * profile are found as every AWS tool finds them.
 */
public final class S3Store implements ObjectStore, AutoCloseable {
  private final S3Client client;

  private S3Store(S3Client client) {
    this.client = client;
  }

  /**
   * The S3 of AWS.
   *
   * @return the store; close it
   */
  public static S3Store aws() {
    return of(null);
  }

  /**
   * A server that speaks S3's protocol.
   *
   * @param endpoint its address, for example {@code http://localhost:9000}
   * @return the store; close it
   */
  public static S3Store at(URI endpoint) {
    return of(endpoint);
  }

  private static S3Store of(@Nullable URI endpoint) {
    S3ClientBuilder builder = S3Client.builder().httpClient(UrlConnectionHttpClient.create());
    if (endpoint != null) {
      builder.endpointOverride(endpoint).forcePathStyle(true).region(regionOrAny());
    }
    return new S3Store(builder.build());
  }

  /** A server of one's own has no regions, but requests are signed for one. */
  private static Region regionOrAny() {
    try {
      return DefaultAwsRegionProviderChain.builder().build().getRegion();
    } catch (SdkException none) {
      return Region.US_EAST_1;
    }
  }

  @Override
  public InputStream read(S3Location location) throws IOException {
    try {
      InputStream bytes = client.getObject(r -> r.bucket(location.bucket()).key(location.key()));
      return new FilterInputStream(bytes) {};
    } catch (NoSuchKeyException | NoSuchBucketException none) {
      NoSuchFileException missing = new NoSuchFileException(location.toString());
      missing.initCause(none);
      throw missing;
    } catch (SdkException failed) {
      throw failure(location, failed);
    }
  }

  @Override
  public void write(S3Location location, InputStream bytes) throws IOException {
    // S3 wants to know the length first.
    Path spool = Files.createTempFile("penstock", ".object");
    try {
      Files.copy(bytes, spool, StandardCopyOption.REPLACE_EXISTING);
      client.putObject(
          r -> r.bucket(location.bucket()).key(location.key()), RequestBody.fromFile(spool));
    } catch (SdkException failed) {
      throw failure(location, failed);
    } finally {
      Files.deleteIfExists(spool);
    }
  }

  @Override
  public List<S3Location> list(S3Location prefix) throws IOException {
    try {
      return client
          .listObjectsV2Paginator(r -> r.bucket(prefix.bucket()).prefix(prefix.key()))
          .contents()
          .stream()
          .map(each -> new S3Location(prefix.bucket(), each.key()))
          .toList();
    } catch (NoSuchBucketException none) {
      return List.of();
    } catch (SdkException failed) {
      throw failure(prefix, failed);
    }
  }

  private static IOException failure(S3Location location, SdkException failed) {
    return new IOException(location + ": " + failed.getMessage(), failed);
  }

  @Override
  public void close() {
    client.close();
  }
}
