package dev.penstock.sagemaker;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.SageMakerClientBuilder;

/**
 * Makes clients: credentials, region, profile and proxy as every AWS tool finds them, retries in
 * the SDK's adaptive mode, and an end to every wait.
 */
public final class SageMakerClients {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final Duration WHOLE_CALL = Duration.ofMinutes(2);

  private SageMakerClients() {}

  /**
   * Makes a client. Whoever asked for it closes it.
   *
   * @param settings where to
   * @return the client
   * @throws SageMakerFailure when there is no region
   */
  public static SageMakerClient create(AwsSettings settings) {
    ClientOverrideConfiguration.Builder overrides =
        ClientOverrideConfiguration.builder()
            .apiCallTimeout(WHOLE_CALL)
            .apiCallAttemptTimeout(ANSWER)
            .retryStrategy(AwsRetryStrategy.adaptiveRetryStrategy());
    SageMakerClientBuilder builder =
        SageMakerClient.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER));
    try {
      if (settings.profile() == null) {
        builder.credentialsProvider(DefaultCredentialsProvider.builder().build());
      } else {
        // What was asked for by name goes before what lies around.
        builder.credentialsProvider(ProfileCredentialsProvider.create(settings.profile()));
        overrides.defaultProfileName(settings.profile());
      }
      if (settings.region() != null) {
        builder.region(Region.of(settings.region()));
      }
      if (settings.endpoint() != null) {
        builder.endpointOverride(settings.endpoint());
      }
      return builder.overrideConfiguration(overrides.build()).build();
    } catch (SdkClientException | IllegalArgumentException | IllegalStateException wrong) {
      throw Failures.ofSettings(wrong);
    }
  }
}
