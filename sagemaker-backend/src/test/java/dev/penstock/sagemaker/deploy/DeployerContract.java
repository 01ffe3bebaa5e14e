package dev.penstock.sagemaker.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.Asset;
import dev.penstock.ParallelismConfiguration;
import dev.penstock.diff.DefinitionDiff;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.AwsSettings;
import dev.penstock.sagemaker.FaultProxy;
import dev.penstock.sagemaker.FaultProxy.Fault;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import dev.penstock.sagemaker.SignedIn;
import dev.penstock.sagemaker.deploy.Deployment.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sagemaker.model.DescribePipelineResponse;

/** What holds of a deployment, whoever stands in for AWS. By the real SDK, over real HTTP. */
@ExtendWith(SignedIn.class)
abstract class DeployerContract {
  @TempDir Path folder;
  private Project project;
  private FaultProxy proxy;
  private AwsClients clients;
  private AwsClients direct;

  /** Where the service listens. */
  abstract URI service() throws IOException;

  @BeforeEach
  void open() throws IOException {
    project = new Project(Files.createDirectories(folder.resolve("project")));
    proxy = new FaultProxy(service());
    clients = AwsClients.at(new AwsSettings("us-east-1", null, proxy.uri()));
    direct = AwsClients.at(new AwsSettings("us-east-1", null, service()));
    direct.s3().createBucket(bucket -> bucket.bucket("dev-bucket"));
  }

  @AfterEach
  void close() {
    clients.close();
    direct.close();
    proxy.close();
  }

  @Test
  void createsAPipelineWithAllThatItNeeds() throws IOException {
    Release release =
        project.release(
            1,
            each ->
                each.description("Who leaves.")
                    .displayName("Leavers")
                    .tag("team", "growth")
                    .parallelism(ParallelismConfiguration.atMost(3)));

    Deployment done = deploy(release);

    assertThat(done.outcome()).isEqualTo(Outcome.CREATED);
    assertThat(done.arn()).endsWith(":pipeline/Churn");
    String sha256 = Hash.of(release.definition().toBytes());
    DescribePipelineResponse there = there();
    assertThat(there.pipelineDescription())
        .isEqualTo(
            "Who leaves. [penstock sha256:%s git:%s-dirty build:%s]",
            sha256, Project.COMMIT, Project.BUILD);
    assertThat(there.roleArn()).isEqualTo("arn:aws:iam::123456789012:role/Dev");
    assertThat(there.pipelineDisplayName()).isEqualTo("Leavers");
    assertThat(there.parallelismConfiguration().maxParallelExecutionSteps()).isEqualTo(3);
    assertThat(DefinitionDiff.between(definition(), release.definition()).isEmpty()).isTrue();
    assertThat(tags())
        .isEqualTo(
            Map.of(
                "team", "growth",
                "penstock:definition-sha256", sha256,
                "penstock:git-commit", Project.COMMIT + "-dirty",
                "penstock:ci-build", "https://ci.example.com/build_id=7",
                "penstock:tags", "team"));
    assertThat(objects()).hasSize(2);
    assertThat(done.uploaded()).containsExactlyInAnyOrderElementsOf(objects());
    assertThat(archived())
        .isEqualTo(Map.of("train.py", Files.readString(project.file("src/train.py"))));
  }

  @Test
  void doesNothingTheSecondTime() {
    deploy(project.release());
    proxy.with((number, operation) -> Fault.NONE);

    Deployment done = deploy(project.release());

    assertThat(done.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(done.plan().isEmpty()).isTrue();
    assertThat(done.plan()).asString().endsWith(": nothing would change.\n");
    assertThat(done.uploaded()).isEmpty();
    assertThat(proxy.requests()).noneMatch(each -> each.matches("(Create|Update|Add|PUT).*"));
  }

  @Test
  void aPlanChangesNothing() {
    DeploymentPlan plan = Deployer.at(clients).plan(project.release());

    assertThat(plan.creates()).isTrue();
    assertThat(plan.missing()).hasSize(2);
    assertThat(proxy.requests()).noneMatch(each -> each.matches("(Create|Update|Add|PUT).*"));
    assertThat(direct.sageMaker().listPipelines(all -> {}).pipelineSummaries()).isEmpty();
    assertThat(objects()).isEmpty();
  }

  @Test
  void updatesWhatHasChangedAndSaysIt() throws IOException {
    deploy(project.release(1, each -> each.description("One.").tag("team", "a").tag("gone", "x")));
    direct
        .sageMaker()
        .addTags(
            add ->
                add.resourceArn(there().pipelineArn())
                    .tags(PipelineRequests.list(Map.of("cost-centre", "7"))));
    Files.writeString(project.file("prepare.py"), "print('another')\n");

    Release next =
        project.release(2, each -> each.description("Two.").displayName("D").tag("team", "b"));
    Deployment done = deploy(next);

    assertThat(done.outcome()).isEqualTo(Outcome.UPDATED);
    assertThat(done.plan().settings())
        .containsExactlyInAnyOrder(
            new SettingChange("PipelineDescription", "One.", "Two."),
            new SettingChange("PipelineDisplayName", null, "D"),
            new SettingChange("Tags['team']", "a", "b"),
            new SettingChange("Tags['gone']", "x", null));
    assertThat(done.plan())
        .asString()
        .startsWith("Churn")
        .contains("  ~ PipelineDescription: \"One.\" → \"Two.\"\n")
        .contains("Arguments.HyperParameters.rounds: \"1\" → \"2\"")
        .contains("Files\n  + s3://dev-bucket/Churn/code/");
    assertThat(done.uploaded()).hasSize(1);
    assertThat(objects()).hasSize(3);
    assertThat(DefinitionDiff.between(definition(), next.definition()).isEmpty()).isTrue();
    assertThat(there().pipelineDescription()).isEqualTo("Two. " + next.stamp());
    assertThat(tags())
        .containsEntry("team", "b")
        .containsEntry("cost-centre", "7")
        .containsEntry("penstock:definition-sha256", next.stamp().sha256())
        .doesNotContainKey("gone");
    assertThat(Deployer.at(clients).plan(next).isEmpty()).isTrue();
  }

  @Test
  void changesTagsAlone() {
    deploy(project.release(1, each -> each.tag("team", "a")));
    String before = there().pipelineDescription();

    Deployment done = deploy(project.release(1, each -> each.tag("team", "b").tag("more", "c")));

    assertThat(done.outcome()).isEqualTo(Outcome.TAGGED);
    assertThat(tags()).containsEntry("team", "b").containsEntry("more", "c");
    assertThat(there().pipelineDescription()).isEqualTo(before);
  }

  @Test
  void saysWhatTheServiceCannotTakeBack() {
    deploy(project.release(1, each -> each.parallelism(ParallelismConfiguration.atMost(3))));

    assertThat(deploy(project.release()).warnings())
        .containsExactly(
            "MaxParallelExecutionSteps stays 3: the pipeline says nothing of it, and the service"
                + " cannot take it back.");
  }

  @Test
  void takesAPipelineOverThatAnotherToolMade() {
    Release release = project.release();
    direct
        .sageMaker()
        .createPipeline(
            create ->
                create
                    .pipelineName("Churn")
                    .roleArn("arn:aws:iam::123456789012:role/Dev")
                    .clientRequestToken("t".repeat(32))
                    .pipelineDefinition(
                        new String(
                            release.definition().toBytes(),
                            java.nio.charset.StandardCharsets.UTF_8)));

    Deployment done = deploy(release);

    assertThat(done.plan().settings())
        .containsExactly(new SettingChange("Provenance", null, release.stamp().toString()));
    assertThat(tags()).containsEntry("penstock:definition-sha256", release.stamp().sha256());
    assertThat(Deployer.at(clients).plan(release).isEmpty()).isTrue();
  }

  @Test
  void putsALargeDefinitionIntoS3() {
    Release release = project.large(DefinitionInRequest.LARGEST);

    Deployment done = deploy(release);

    String uri = "s3://dev-bucket/Churn/definitions/" + release.stamp().sha256() + ".json";
    assertThat(done.uploaded()).contains(uri);
    assertThat(object(uri)).isEqualTo(release.definition().toBytes());
    assertThat(deploy(release).outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void uploadsInPartsWhatIsLarge() throws IOException {
    byte[] bytes = new byte[17 << 20];
    new java.util.Random(7).nextBytes(bytes);
    Path file = Files.write(project.file("prepare.py"), bytes);
    Asset asset =
        project.release().assets().stream()
            .filter(each -> each.file().equals(file))
            .findAny()
            .orElseThrow();

    new AssetStore(clients, 1 << 20).upload(asset);

    assertThat(object(objects().get(0))).isEqualTo(bytes);
  }

  @Test
  void refusesAFileThatChangedAfterwards() throws IOException {
    DeploymentPlan plan = Deployer.at(clients).plan(project.release());
    Files.writeString(project.file("prepare.py"), "changed");

    assertThatThrownBy(() -> Deployer.at(clients).deploy(plan))
        .isInstanceOf(SageMakerFailure.class)
        .hasMessage(
            project.file("prepare.py") + " has changed since it was compiled. Deploy again.");
    assertThat(direct.sageMaker().listPipelines(all -> {}).pipelineSummaries()).isEmpty();
  }

  @Test
  void tellsTheLoserOfTwo() {
    deploy(project.release());
    DeploymentPlan mine = Deployer.at(clients).plan(project.release(2, each -> each));
    deploy(project.release(3, each -> each));

    assertThatThrownBy(() -> Deployer.at(clients).deploy(mine))
        .isInstanceOfSatisfying(
            SageMakerFailure.class, loser -> assertThat(loser.kind()).isEqualTo(Kind.CONFLICT))
        .hasMessage(
            "The pipeline Churn was deployed by somebody else meanwhile. See what is there with"
                + " penstock plan, then deploy again.");
    assertThat(
            DefinitionDiff.between(definition(), project.release(3, e -> e).definition()).isEmpty())
        .isTrue();
  }

  @Test
  void tellsTheLoserOfTwoThatCreate() {
    DeploymentPlan mine = Deployer.at(clients).plan(project.release(2, each -> each));
    deploy(project.release(3, each -> each));

    assertThatThrownBy(() -> Deployer.at(clients).deploy(mine))
        .hasMessageContaining("was created by somebody else meanwhile");
  }

  @Test
  void tellsWhoeverWasOverwrittenAtOnce() {
    deploy(project.release());
    Release other = project.release(3, each -> each);
    DeploymentPlan mine = Deployer.at(clients).plan(project.release(2, each -> each));
    Deployer theirs = Deployer.at(direct);
    boolean[] done = {false};
    proxy.with(
        (number, operation) -> {
          // They look after my update, and deploy before I look again.
          if (!done[0] && proxy.requests().contains("UpdatePipeline")) {
            done[0] = true;
            theirs.deploy(theirs.plan(other));
          }
          return Fault.NONE;
        });

    assertThatThrownBy(() -> Deployer.at(clients).deploy(mine))
        .hasMessageContaining("at the same time, and theirs came last");
    assertThat(tags()).containsEntry("penstock:definition-sha256", other.stamp().sha256());
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"THROTTLED", "BROKEN", "DROPPED", "LOST"})
  void bearsOneFaultAtAnyRequest(Fault fault) {
    deploy(project.release());
    // Not with versions, which fail at moto anyway.
    proxy.with(
        (number, operation) ->
            number % 4 == 1 && !operation.equals("ListPipelineVersions") ? fault : Fault.NONE);

    Deployment done = deploy(project.release(2, each -> each.tag("team", "b")));

    assertThat(done.outcome()).isEqualTo(Outcome.UPDATED);
    assertWhole(project.release(2, each -> each.tag("team", "b")));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"THROTTLED", "DROPPED", "LOST"})
  void bearsOneFaultWhereItCreates(Fault fault) {
    proxy.with(
        (number, operation) ->
            operation.equals("CreatePipeline") && !proxy.requests().contains("CreatePipeline")
                ? fault
                : Fault.NONE);

    assertThat(deploy(project.release()).outcome()).isEqualTo(Outcome.CREATED);
    assertWhole(project.release());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DescribePipeline | EXPIRED | The AWS credentials have expired. Sign in again, or get new"
            + " ones.",
        "UpdatePipeline | EXPIRED | The AWS credentials have expired. Sign in again, or get new"
            + " ones.",
        "UpdatePipeline | DENIED | AWS refuses sagemaker:UpdatePipeline on the pipeline Churn: no."
            + " Allow the action there.",
        "PUT | EXPIRED | The AWS credentials have expired. Sign in again, or get new ones.",
        "PUT | DENIED | AWS refuses s3:PutObject on s3://dev-bucket/Churn/code/",
        "AddTags | DENIED | AWS refuses sagemaker:AddTags on arn:aws:sagemaker:us-east-1:",
      })
  void saysWhatIsNotAllowed(String operation, Fault fault, String message) throws IOException {
    deploy(project.release());
    Files.writeString(project.file("prepare.py"), "print('another')\n");
    proxy.with((number, each) -> each.startsWith(operation) ? fault : Fault.NONE);

    assertThatThrownBy(() -> deploy(project.release(2, each -> each)))
        .isInstanceOf(SageMakerFailure.class)
        .hasMessageStartingWith(message)
        .hasMessageNotContaining(SignedIn.SECRET)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void uploadsWhereNobodyMayLook() {
    proxy.with((number, operation) -> operation.startsWith("HEAD") ? Fault.DENIED : Fault.NONE);

    assertThat(deploy(project.release()).uploaded()).hasSize(2);
    assertThat(objects()).hasSize(2);
  }

  final void assertWhole(Release release) {
    assertThat(direct.sageMaker().listPipelines(all -> {}).pipelineSummaries()).hasSize(1);
    assertThat(DefinitionDiff.between(definition(), release.definition()).isEmpty()).isTrue();
    assertThat(objects()).doesNotHaveDuplicates().hasSize(2);
    assertThat(tags()).containsAllEntriesOf(release.stamp().tags()).doesNotContainKey("gone");
    assertThat(Stamp.read(there().pipelineDescription())).isEqualTo(release.stamp());
    assertThat(Deployer.at(direct).plan(release).isEmpty()).isTrue();
  }

  final Deployment deploy(Release release) {
    Deployer deployer = Deployer.at(clients);
    return deployer.deploy(deployer.plan(release));
  }

  final Project project() {
    return project;
  }

  final AwsClients clients() {
    return clients;
  }

  final AwsClients direct() {
    return direct;
  }

  final FaultProxy proxy() {
    return proxy;
  }

  final DescribePipelineResponse there() {
    return direct.sageMaker().describePipeline(request -> request.pipelineName("Churn"));
  }

  final dev.penstock.definition.PipelineDefinition definition() {
    return Objects.requireNonNull(
        PipelineRequests.definition("Churn", there().pipelineDefinition()));
  }

  final Map<String, String> tags() {
    Map<String, String> tags = new LinkedHashMap<>();
    direct
        .sageMaker()
        .listTags(request -> request.resourceArn(there().pipelineArn()))
        .tags()
        .forEach(tag -> tags.put(tag.key(), tag.value()));
    return tags;
  }

  final List<String> objects() {
    return direct
        .s3()
        .listObjectsV2(list -> list.bucket("dev-bucket"))
        .contents()
        .stream()
        .map(S3Object::key)
        .map(key -> "s3://dev-bucket/" + key)
        .toList();
  }

  private byte[] object(String uri) {
    return direct
        .s3()
        .getObjectAsBytes(
            get -> get.bucket("dev-bucket").key(uri.substring("s3://dev-bucket/".length())))
        .asByteArray();
  }

  private Map<String, String> archived() throws IOException {
    String uri = objects().stream().filter(each -> each.endsWith(".tar.gz")).findAny().orElseThrow();
    Map<String, String> files = new TreeMap<>();
    try (var gzip =
            GzipCompressorInputStream.builder()
                .setInputStream(new ByteArrayInputStream(object(uri)))
                .get();
        var tar = new TarArchiveInputStream(gzip, "UTF-8")) {
      for (TarArchiveEntry each = tar.getNextEntry(); each != null; each = tar.getNextEntry()) {
        files.put(
            each.getName(),
            new String(tar.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
