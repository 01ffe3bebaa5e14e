package dev.penstock.sagemaker.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.LocalService;
import dev.penstock.sagemaker.MotoServer;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import dev.penstock.sagemaker.SignedIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageContainerDefinition;

/** The same against moto and against SageMaker on this machine. */
@ExtendWith(SignedIn.class)
class ModelRegistryTest {
  @Nested
  class AgainstMoto {
    @RegisterExtension static final MotoServer MOTO = new MotoServer();

    @Test
    void governs() {
      try (AwsClients clients = AwsClients.at(MOTO.settings())) {
        ModelRegistryTest.governs(clients);
      }
    }

    @Test
    void looksAtAllPages() {
      try (AwsClients clients = AwsClients.at(MOTO.settings())) {
        ModelRegistryTest.looksAtAllPages(clients);
      }
    }
  }

  @Nested
  class OnThisMachine {
    @TempDir Path folder;

    @Test
    void governs() throws IOException {
      try (LocalService service = new LocalService(folder)) {
        ModelRegistryTest.governs(service.clients());
      }
    }

    @Test
    void looksAtAllPages() throws IOException {
      try (LocalService service = new LocalService(folder)) {
        ModelRegistryTest.looksAtAllPages(service.clients());
      }
    }

    @Test
    void sharesGroups() throws IOException {
      try (LocalService service = new LocalService(folder)) {
        ModelRegistryTest.sharesGroups(service.clients());
      }
    }
  }

  private static void governs(AwsClients clients) {
    ModelRegistry registry = ModelRegistry.of(clients);
    group(clients, "churn");
    for (int i = 0; i < 4; i++) {
      register(clients, "churn");
    }
    assertThat(registry.latestApproved("churn")).isNull();
    assertThatThrownBy(() -> registry.rollBack("churn", null))
        .isInstanceOf(SageMakerFailure.class)
        .hasMessageContaining("nothing to roll back");

    ModelDetails first = registry.approve(ModelReference.parse("churn@1"), "good enough");
    assertThat(first.model().approval()).isEqualTo("Approved");
    assertThat(first.reason()).isEqualTo("good enough");
    assertThat(first.containers())
        .containsExactly(new ModelDetails.Container("image", "s3://bucket/model.tar.gz"));
    assertThat(first.metadata()).isEqualTo(Map.of());
    assertThatThrownBy(() -> registry.rollBack("churn", null))
        .isInstanceOf(SageMakerFailure.class)
        .hasMessageContaining("no approved version before churn@1");

    registry.approve(ModelReference.parse("churn/3"), null);
    assertThat(Objects.requireNonNull(registry.latestApproved("churn")).label())
        .isEqualTo("churn@3");
    assertThat(registry.describe(ModelReference.parse("churn@latest")).model().version())
        .isEqualTo(4);

    ModelRegistry.RollBack back = registry.rollBack("churn", "drifts");
    assertThat(back.rejected().label()).isEqualTo("churn@3");
    assertThat(back.rejected().approval()).isEqualTo("Rejected");
    assertThat(back.approved().label()).isEqualTo("churn@1");
    assertThat(registry.describe(ModelReference.parse("churn@3")).reason()).isEqualTo("drifts");
    assertThat(registry.describe(ModelReference.parse("churn@approved")).reason())
        .isEqualTo("good enough");

    // A reason is of the decision that it was given with.
    assertThat(registry.reject(ModelReference.parse("churn@1"), null).reason()).isNullOrEmpty();
    assertThatThrownBy(() -> registry.describe(ModelReference.parse("churn@approved")))
        .isInstanceOf(SageMakerFailure.class)
        .hasMessage("No version of the model package group churn is approved.");
    assertThatThrownBy(() -> registry.approve(ModelReference.parse("churn@9"), "x"))
        .isInstanceOf(SageMakerFailure.class)
        .hasMessage("There is no version 9 in the model package group churn.");
    assertThat(registry.versions("churn", 2)).extracting(ModelVersion::version).containsExactly(4, 3);
    assertThatThrownBy(() -> registry.reject(ModelReference.parse("churn@2"), "x".repeat(1025)))
        .isInstanceOf(IllegalArgumentException.class);

    SageMakerFailure none =
        catchThrowableOfType(SageMakerFailure.class, () -> registry.versions("chrun", 10));
    assertThat(none.kind()).isEqualTo(Kind.NOT_FOUND);
    assertThat(none).hasMessageContaining("Did you mean churn?");
  }

  private static void looksAtAllPages(AwsClients clients) {
    ModelRegistry registry = ModelRegistry.of(clients);
    for (int i = 0; i < 105; i++) {
      group(clients, "group-" + i);
    }
    assertThat(registry.groups()).hasSize(105).extracting(ModelGroup::name).contains("group-104");
    for (int i = 0; i < 105; i++) {
      register(clients, "group-0");
    }
    assertThat(registry.versions("group-0", 1000)).hasSize(105);
    assertThat(registry.describe(ModelReference.parse("group-0@1")).model().version()).isEqualTo(1);
  }

  private static void sharesGroups(AwsClients clients) {
    ModelRegistry registry = ModelRegistry.of(clients);
    group(clients, "churn");
    assertThat(registry.policy("churn").shares()).isEmpty();

    registry.share("churn", List.of("222233334444"));
    GroupPolicy two = registry.share("churn", List.of("333344445555", "222233334444"));
    assertThat(two.accounts()).containsExactly("222233334444", "333344445555");
    GroupPolicy read = registry.policy("churn");
    assertThat(read.shares())
        .containsExactly(
            new GroupPolicy.Share(
                "Allow",
                "222233334444",
                List.of(
                    "sagemaker:DescribeModelPackageGroup",
                    "sagemaker:DescribeModelPackage",
                    "sagemaker:ListModelPackages",
                    "sagemaker:CreateModel")),
            new GroupPolicy.Share("Allow", "333344445555", read.shares().get(0).actions()));
    assertThat(read.json())
        .contains("\"Resource\":\"arn:aws:sagemaker:us-east-1:000000000000:model-package/churn/*\"")
        .contains("arn:aws:iam::222233334444:root");

    assertThatThrownBy(() -> registry.unshare("churn", List.of("999988887777")))
        .hasMessageContaining("not shared with 999988887777")
        .hasMessageContaining("222233334444, 333344445555");
    assertThatThrownBy(() -> registry.share("churn", List.of("12")))
        .hasMessageContaining("twelve digits");
    assertThatThrownBy(() -> registry.share("churn", List.of("000000000000")))
        .hasMessageContaining("own account");

    registry.unshare("churn", List.of("222233334444"));
    assertThat(registry.policy("churn").accounts()).containsExactly("333344445555");
    registry.unshare("churn", List.of("333344445555"));
    assertThat(registry.policy("churn").shares()).isEmpty();

    String others =
        "{\"Version\":\"2012-10-17\",\"Statement\":{\"Sid\":\"Mine\",\"Effect\":\"Deny\","
            + "\"Principal\":\"*\",\"Action\":\"sagemaker:DeleteModelPackage\",\"Resource\":\"*\"}}";
    clients
        .sageMaker()
        .putModelPackageGroupPolicy(
            one -> one.modelPackageGroupName("churn").resourcePolicy(others));
    registry.share("churn", List.of("222233334444"));
    registry.unshare("churn", List.of("222233334444"));
    assertThat(registry.policy("churn").shares())
        .containsExactly(
            new GroupPolicy.Share("Deny", "*", List.of("sagemaker:DeleteModelPackage")));
  }

  private static void group(AwsClients clients, String name) {
    clients
        .sageMaker()
        .createModelPackageGroup(
            one -> one.modelPackageGroupName(name).modelPackageGroupDescription("who leaves"));
  }

  private static void register(AwsClients clients, String group) {
    clients
        .sageMaker()
        .createModelPackage(
            one ->
                one.modelPackageGroupName(group)
                    .modelApprovalStatus("PendingManualApproval")
                    .inferenceSpecification(
                        what ->
                            what.containers(
                                ModelPackageContainerDefinition.builder()
                                    .image("image")
                                    .modelDataUrl("s3://bucket/model.tar.gz")
                                    .build())));
  }
}
