package dev.penstock.sagemaker.trigger;

import dev.penstock.diff.Printable;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import software.amazon.awssdk.services.s3.model.EventBridgeConfiguration;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;

/** Whether a bucket tells EventBridge of new objects; by itself, none does. */
final class BucketNotifications {
  private final AwsClients clients;

  BucketNotifications(AwsClients clients) {
    this.clients = clients;
  }

  /**
   * Makes sure of it.
   *
   * @throws SageMakerFailure when it does not and may not be changed, or it is not known
   */
  void require(String bucket, boolean turnOn) {
    String shown = "s3://" + Printable.of(bucket);
    GetBucketNotificationConfigurationResponse there = read(bucket, shown);
    if (there.eventBridgeConfiguration() != null) {
      return;
    }
    if (!turnOn) {
      throw new SageMakerFailure(
          "The bucket "
              + Printable.of(bucket)
              + " does not tell EventBridge of new objects, so nothing would be started. Turn that"
              + " on with --turn-on-notifications, or where the bucket is managed; nothing was"
              + " made.");
    }
    // All of it is replaced: what was there goes along.
    NotificationConfiguration with =
        NotificationConfiguration.builder()
            .topicConfigurations(there.topicConfigurations())
            .queueConfigurations(there.queueConfigurations())
            .lambdaFunctionConfigurations(there.lambdaFunctionConfigurations())
            .eventBridgeConfiguration(EventBridgeConfiguration.builder().build())
            .build();
    clients.call(
        "s3:PutBucketNotification",
        shown,
        () ->
            clients
                .s3()
                .putBucketNotificationConfiguration(
                    one -> one.bucket(bucket).notificationConfiguration(with)));
  }

  private GetBucketNotificationConfigurationResponse read(String bucket, String shown) {
    try {
      return clients.call(
          "s3:GetBucketNotification",
          shown,
          () -> clients.s3().getBucketNotificationConfiguration(one -> one.bucket(bucket)));
    } catch (SageMakerFailure failure) {
      if (failure.kind() == Kind.DENIED) {
        throw new SageMakerFailure(
            Kind.DENIED,
            "Whether the bucket tells EventBridge of new objects is not known. "
                + failure.getMessage(),
            failure);
      }
      throw failure;
    }
  }
}
