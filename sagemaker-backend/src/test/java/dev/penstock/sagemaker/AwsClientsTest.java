package dev.penstock.sagemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penstock.sagemaker.SageMakerFailure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.sync.RequestBody;

/** Each service is reached at the one endpoint that was given. */
@ExtendWith(SignedIn.class)
class AwsClientsTest {
  @RegisterExtension static final MotoServer MOTO = new MotoServer();

  @Test
  void reachesEachService() {
    try (AwsClients clients = AwsClients.at(MOTO.settings())) {
      assertThat(clients.sts().getCallerIdentity().account()).isEqualTo(MotoServer.ACCOUNT);
      clients.s3().createBucket(request -> request.bucket("bucket"));
      clients
          .s3()
          .putObject(request -> request.bucket("bucket").key("key"), RequestBody.fromString("a"));
      assertThat(
              clients
                  .s3()
                  .getObjectAsBytes(request -> request.bucket("bucket").key("key"))
                  .asUtf8String())
          .isEqualTo("a");
      assertThat(clients.sageMaker().listPipelines(all -> {}).pipelineSummaries()).isEmpty();
      assertThat(clients.scheduler().listSchedules(all -> {}).schedules()).isEmpty();
      assertThat(clients.eventBridge().listRules(all -> {}).rules()).isEmpty();
      assertThat(clients.logs().describeLogGroups().logGroups()).isEmpty();
      assertThat(clients.lambda().listFunctions().functions()).isEmpty();
      assertThat(clients.sqs().listQueues().queueUrls()).isEmpty();
    }
  }

  @Test
  void saysWhichServiceHasNoSuchThing() {
    try (AwsClients clients = AwsClients.at(MOTO.settings())) {
      SageMakerFailure failure =
          catchThrowableOfType(
              SageMakerFailure.class,
              () ->
                  clients.call(
                      "s3:GetObject",
                      "s3://none/key",
                      () -> clients.s3().headObject(head -> head.bucket("none").key("key"))));

      assertThat(failure.kind()).isEqualTo(Kind.NOT_FOUND);
      assertThat(failure).hasMessage(MOTO.uri() + " does not have s3://none/key.");
    }
  }
}
