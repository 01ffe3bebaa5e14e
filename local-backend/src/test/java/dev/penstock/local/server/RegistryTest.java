package dev.penstock.local.server;

import static dev.penstock.local.server.Endpoint.definition;
import static dev.penstock.local.server.Endpoint.processing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sagemaker.model.ConflictException;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelPackageResponse;
import software.amazon.awssdk.services.sagemaker.model.ModelApprovalStatus;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageContainerDefinition;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageSummary;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** Model package groups, model packages and tags, by the AWS SDK for Java over real HTTP. */
class RegistryTest {
  @TempDir Path folder;

  @Test
  void aModelIsRegisteredApprovedListedAndDeleted() throws IOException {
    try (Endpoint on = new Endpoint(folder)) {
      String group =
          on.sageMaker
              .createModelPackageGroup(
                  r ->
                      r.modelPackageGroupName("shells")
                          .modelPackageGroupDescription("ages")
                          .tags(Tag.builder().key("a").value("1").build()))
              .modelPackageGroupArn();
      assertThat(on.sageMaker.describeModelPackageGroup(r -> r.modelPackageGroupName(group)))
          .satisfies(
              there -> {
                assertThat(there.modelPackageGroupName()).isEqualTo("shells");
                assertThat(there.modelPackageGroupStatusAsString()).isEqualTo("Completed");
              });
      assertThatThrownBy(
              () -> on.sageMaker.createModelPackageGroup(r -> r.modelPackageGroupName("shells")))
          .isInstanceOf(SageMakerException.class)
          .hasMessageContaining("already exists");

      for (int i = 1; i <= 2; i++) {
        assertThat(
                on.sageMaker
                    .createModelPackage(
                        r ->
                            r.modelPackageGroupName("shells")
                                .modelApprovalStatus("PendingManualApproval")
                                .customerMetadataProperties(Map.of("k", "v", "old", "x"))
                                .inferenceSpecification(
                                    s ->
                                        s.containers(
                                            ModelPackageContainerDefinition.builder()
                                                .image("image")
                                                .modelDataUrl("s3://b/m.tar.gz")
                                                .build())))
                    .modelPackageArn())
            .endsWith(":model-package/shells/" + i);
      }
      String first = group.replace("model-package-group", "model-package") + "/1";
      on.sageMaker.updateModelPackage(
          r ->
              r.modelPackageArn(first)
                  .modelApprovalStatus(ModelApprovalStatus.APPROVED)
                  .approvalDescription("good")
                  .customerMetadataProperties(Map.of("n", "1"))
                  .customerMetadataPropertiesToRemove("old"));
      DescribeModelPackageResponse model =
          on.sageMaker.describeModelPackage(r -> r.modelPackageName(first));
      assertThat(model.modelApprovalStatus()).isEqualTo(ModelApprovalStatus.APPROVED);
      assertThat(model.approvalDescription()).isEqualTo("good");
      assertThat(model.modelPackageVersion()).isEqualTo(1);
      assertThat(model.customerMetadataProperties()).isEqualTo(Map.of("k", "v", "n", "1"));
      assertThat(model.inferenceSpecification().containers().get(0).modelDataUrl())
          .isEqualTo("s3://b/m.tar.gz");
      assertThat(
              on.sageMaker
                  .listModelPackages(
                      r -> r.modelPackageGroupName("shells").modelApprovalStatus("Approved"))
                  .modelPackageSummaryList())
          .extracting(ModelPackageSummary::modelPackageArn)
          .containsExactly(first);
      assertThat(
              on.sageMaker
                  .batchDescribeModelPackage(r -> r.modelPackageArnList(first, first + "9"))
                  .batchDescribeModelPackageErrorMap())
          .containsOnlyKeys(first + "9");

      assertThatThrownBy(
              () -> on.sageMaker.deleteModelPackageGroup(r -> r.modelPackageGroupName("shells")))
          .isInstanceOf(ConflictException.class);
      on.sageMaker.deleteModelPackage(r -> r.modelPackageName(first));
      on.sageMaker.deleteModelPackage(r -> r.modelPackageName(first.replace("/1", "/2")));
      on.sageMaker.deleteModelPackageGroup(r -> r.modelPackageGroupName("shells"));
      assertThat(on.sageMaker.listModelPackageGroups(r -> {}).modelPackageGroupSummaryList())
          .isEmpty();
      assertThatThrownBy(() -> on.sageMaker.describeModelPackage(r -> r.modelPackageName(first)))
          .isInstanceOfSatisfying(
              SageMakerException.class,
              e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
    }
  }

  @Test
  void aGroupHasAPolicy() throws IOException {
    try (Endpoint on = new Endpoint(folder)) {
      on.sageMaker.createModelPackageGroup(r -> r.modelPackageGroupName("shells"));
      String policy = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";
      on.sageMaker.putModelPackageGroupPolicy(
          r -> r.modelPackageGroupName("shells").resourcePolicy(policy));
      assertThat(
              on.sageMaker
                  .getModelPackageGroupPolicy(r -> r.modelPackageGroupName("shells"))
                  .resourcePolicy())
          .isEqualTo(policy);
      on.sageMaker.deleteModelPackageGroupPolicy(r -> r.modelPackageGroupName("shells"));
      assertThatThrownBy(
              () -> on.sageMaker.getModelPackageGroupPolicy(r -> r.modelPackageGroupName("shells")))
          .isInstanceOf(SageMakerException.class);
    }
  }

  @Test
  void tagsAreAddedListedAndDeleted() throws Exception {
    try (Endpoint on = new Endpoint(folder)) {
      String arn =
          on.sageMaker
              .createPipeline(on.pipeline("P", definition("", processing("S", ""))).build())
              .pipelineArn();
      on.sageMaker.addTags(
          r ->
              r.resourceArn(arn)
                  .tags(
                      Tag.builder().key("b").value("2").build(),
                      Tag.builder().key("a").value("1").build()));
      on.sageMaker.addTags(r -> r.resourceArn(arn).tags(Tag.builder().key("a").value("3").build()));
      on.sageMaker.deleteTags(r -> r.resourceArn(arn).tagKeys("b"));
      assertThat(on.sageMaker.listTags(r -> r.resourceArn(arn)).tags())
          .isEqualTo(List.of(Tag.builder().key("a").value("3").build()));
      String execution = on.run("P");
      on.sageMaker.addTags(
          r -> r.resourceArn(execution).tags(Tag.builder().key("x").value("").build()));
      assertThat(on.sageMaker.listTags(r -> r.resourceArn(execution)).tags()).hasSize(1);
      assertThatThrownBy(() -> on.sageMaker.listTags(r -> r.resourceArn(arn + "x")))
          .isInstanceOf(SageMakerException.class)
          .hasMessageContaining("does not exist");
    }
  }
}
