package dev.penstock.sagemaker;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The clients of all services, made alike: credentials, region, profile and proxy as every AWS tool
 * finds them, retries in the SDK's adaptive mode, and an end to every wait. Each is made when it is
 * first asked for, and closed with this.
 */
public final class AwsClients implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final Duration WHOLE_CALL = Duration.ofMinutes(2);

  /** A part of an upload is some megabytes, and a line may be slow. */
  private static final Duration UPLOAD = Duration.ofMinutes(5);

  private static final Duration WHOLE_UPLOAD = Duration.ofMinutes(20);

  private final AwsSettings settings;
  private final Map<Class<?>, SdkClient> clients = new HashMap<>();
  private @Nullable AwsCredentialsProvider credentials;

  private AwsClients(AwsSettings settings) {
    this.settings = settings;
  }

  /**
   * Gets ready. No client is made yet, and no request.
   *
   * @param settings where to
   * @return the clients
   */
  public static AwsClients at(AwsSettings settings) {
    return new AwsClients(settings);
  }

  /**
   * Returns where requests go.
   *
   * @return the settings
   */
  public AwsSettings settings() {
    return settings;
  }

  /**
   * Returns the client of SageMaker.
   *
   * @return the client
   * @throws SageMakerFailure when there is no region
   */
  public SageMakerClient sageMaker() {
    return client(SageMakerClient.class, SageMakerClient::builder);
  }

  /**
   * Returns the client of S3.
   *
   * @return the client
   * @throws SageMakerFailure when there is no region
   */
  public S3Client s3() {
    return client(S3Client.class, S3Client::builder);
  }

  /**
   * Returns the client of STS, which tells whose the credentials are.
   *
   * @return the client
   * @throws SageMakerFailure when there is no region
   */
  public StsClient sts() {
    return client(StsClient.class, StsClient::builder);
  }

  /**
   * Returns the client of EventBridge Scheduler.
   *
   * @return the client
   * @throws SageMakerFailure when there is no region
   */
  public SchedulerClient scheduler() {
    return client(SchedulerClient.class, SchedulerClient::builder);
  }

  /**
   * Returns the client of EventBridge.
   *
   * @return the client
   * @throws SageMakerFailure when there is no region
   */
  public EventBridgeClient eventBridge() {
    return client(EventBridgeClient.class, EventBridgeClient::builder);
  }

  /**
   * Returns the client of CloudWatch Logs.
   *
   * @return the client
   * @throws SageMakerFailure when there is no region
   */
  public CloudWatchLogsClient logs() {
    return client(CloudWatchLogsClient.class, CloudWatchLogsClient::builder);
  }

  /**
   * Returns the client of Lambda.
   *
   * @return the client
   * @throws SageMakerFailure when there is no region
   */
  public LambdaClient lambda() {
    return client(LambdaClient.class, LambdaClient::builder);
  }

  /**
   * Returns the client of SQS.
   *
   * @return the client
   * @throws SageMakerFailure when there is no region
   */
  public SqsClient sqs() {
    return client(SqsClient.class, SqsClient::builder);
  }

  /**
   * Tells whether requests to SageMaker go to an address that somebody gave: an option, a variable
   * such as {@code AWS_ENDPOINT_URL}, a system property, or {@code endpoint_url} in the profile.
   *
   * @return false when they go to AWS
   * @throws SageMakerFailure when there is no region
   */
  public boolean hasEndpoint() {
    return endpoint(sageMaker()) != null;
  }

  /**
   * Returns where requests to a service go, for messages: without what may be secret in an address.
   *
   * @param service the service, as actions name it, for example {@code sagemaker}
   * @return for example {@code SageMaker in eu-west-1}, or the endpoint
   */
  public synchronized String place(String service) {
    URI endpoint =
        clients.values().stream()
            .filter(each -> each.serviceName().equals(service))
            .findFirst()
            .map(AwsClients::endpoint)
            .orElse(settings.endpoint());
    return new AwsSettings(settings.region(), null, endpoint).place(Failures.name(service));
  }

  private static @Nullable URI endpoint(SdkClient client) {
    return client.serviceClientConfiguration().endpointOverride().orElse(null);
  }

  /**
   * Makes a request, and explains it when it fails.
   *
   * @param <T> the answer's type
   * @param action the permission that the request needs, for example {@code
   *     sagemaker:DescribePipeline}
   * @param resource what it is about, for people
   * @param request the request
   * @return the answer
   * @throws SageMakerFailure when there is none
   */
  public <T extends @Nullable Object> T call(String action, String resource, Supplier<T> request) {
    try {
      return request.get();
    } catch (SdkException | IllegalArgumentException | IllegalStateException wrong) {
      throw Failures.ofCall(wrong, place(service(action)), action, resource);
    }
  }

  private static String service(String action) {
    return action.substring(0, Math.max(0, action.indexOf(':')));
  }

  /**
   * Forgets the clients and the credentials: the next request looks for both anew, and finds those
   * that somebody signed in with meanwhile. Nobody may be making a request.
   */
  public void renew() {
    close();
  }

  @Override
  public synchronized void close() {
    clients.values().forEach(SdkClient::close);
    clients.clear();
    if (credentials instanceof AutoCloseable closeable) {
      credentials = null;
      try {
        closeable.close();
      } catch (Exception nothingToMend) {
        // It held no more than a thread.
      }
    }
  }

  private synchronized <
          C extends SdkClient, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>>
      C client(Class<C> type, Supplier<B> builder) {
    Function<Class<?>, SdkClient> making = made -> make(builder.get(), made == S3Client.class);
    return type.cast(clients.computeIfAbsent(type, making));
  }

  private <C extends SdkClient, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>>
      C make(B builder, boolean uploads) {
    Duration answer = uploads ? UPLOAD : ANSWER;
    ClientOverrideConfiguration.Builder overrides =
        ClientOverrideConfiguration.builder()
            .apiCallTimeout(uploads ? WHOLE_UPLOAD : WHOLE_CALL)
            .apiCallAttemptTimeout(answer)
            .retryStrategy(AwsRetryStrategy.adaptiveRetryStrategy());
    builder.httpClientBuilder(new ProxiedHttp.Builder(CONNECT, answer));
    try {
      builder.credentialsProvider(credentials());
      if (settings.profile() != null) {
        overrides.defaultProfileName(settings.profile());
      }
      if (settings.region() != null) {
        builder.region(Region.of(settings.region()));
      }
      if (settings.endpoint() != null) {
        builder.endpointOverride(settings.endpoint());
      }
      C client = builder.overrideConfiguration(overrides.build()).build();
      if (builder instanceof S3ClientBuilder s3 && endpoint(client) != null) {
        // A bucket in the host's name would need a name service for every address that is given.
        s3.forcePathStyle(true);
        client.close();
        client = builder.build();
      }
      return client;
    } catch (SdkClientException | IllegalArgumentException | IllegalStateException wrong) {
      throw Failures.ofSettings(wrong);
    }
  }

  private AwsCredentialsProvider credentials() {
    if (credentials == null) {
      credentials =
          settings.profile() == null
              ? DefaultCredentialsProvider.builder().build()
              // What was asked for by name goes before what lies around.
              : ProfileCredentialsProvider.create(settings.profile());
    }
    return credentials;
  }
}
