package dev.penstock.sagemaker.deploy;

import dev.penstock.Asset;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import dev.penstock.sagemaker.deploy.Deployment.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.CreatePipelineRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdatePipelineRequest;

/**
 * Deploys pipelines: first the files and functions that their definitions refer to, then the definition, then its tags. A
 * deployment that was interrupted anywhere is done by doing it again; until the definition is
 * there, nobody sees anything of it.
 */
public final class Deployer {
  private final PipelineRequests pipelines;
  private final AssetStore store;
  private final FunctionStore functions;

  private Deployer(AwsClients clients) {
    this.pipelines = new PipelineRequests(clients);
    this.store = new AssetStore(clients);
    this.functions = new FunctionStore(clients);
  }

  /**
   * Gets ready. No request is made yet.
   *
   * @param clients the clients; whoever made them closes them
   * @return what deploys there
   */
  public static Deployer at(AwsClients clients) {
    return new Deployer(clients);
  }

  /**
   * Looks at what is there, and changes nothing.
   *
   * @param release what is to be deployed
   * @return what would change
   * @throws SageMakerFailure when it cannot be told
   */
  public DeploymentPlan plan(Release release) {
    DeployedPipeline before = pipelines.find(release.name());
    List<Asset> missing = release.assets().stream().filter(asset -> !store.has(asset)).toList();
    List<FunctionChange> changes =
        release.functions().stream().map(functions::compare).filter(Objects::nonNull).toList();
    return DeploymentPlan.of(release, before, missing, changes);
  }

  /**
   * Does what a plan says.
   *
   * @param plan the plan
   * @return what became of it
   * @throws SageMakerFailure when it cannot be done, or somebody else has deployed the pipeline
   *     since the plan was made
   */
  public Deployment deploy(DeploymentPlan plan) {
    List<String> uploaded = new ArrayList<>();
    for (Asset asset : plan.missing()) {
      store.upload(asset);
      uploaded.add(asset.s3Uri());
    }
    plan.functions().forEach(functions::apply);
    DeployedPipeline before = plan.before();
    if (before == null) {
      return create(plan, uploaded);
    }
    List<String> warnings = new ArrayList<>(plan.notes());
    Long version = before.version();
    if (plan.updates()) {
      DefinitionInRequest definition = definition(plan.release(), uploaded);
      version = update(plan.release(), before, definition, warnings);
    }
    boolean tags = pipelines.tag(before.arn(), plan.tagsToAdd(), plan.tagsToDelete());
    Outcome outcome = plan.updates() ? Outcome.UPDATED : tags ? Outcome.TAGGED : Outcome.UNCHANGED;
    return new Deployment(plan, outcome, before.arn(), version, uploaded, warnings);
  }

  /**
   * Puts what a definition refers to into S3, and nothing else: for pipelines that others create,
   * as infrastructure as code does. What is there, stays.
   *
   * @param assets the files
   * @return the locations of what was not there
   * @throws SageMakerFailure when a file cannot be read or put there
   */
  public List<String> upload(List<Asset> assets) {
    List<String> uploaded = new ArrayList<>();
    for (Asset asset : assets) {
      if (!store.has(asset)) {
        store.upload(asset);
        uploaded.add(asset.s3Uri());
      }
    }
    return uploaded;
  }

  /**
   * Puts a definition into S3, unless it is there.
   *
   * @param definition the definition
   * @param s3Uri where to; best with the definition's hash in it
   * @return whether it was not there
   * @throws SageMakerFailure when it cannot be put there
   */
  public boolean upload(PipelineDefinition definition, String s3Uri) {
    return store.put(definition.toBytes(), AssetStore.Location.of(s3Uri));
  }

  /**
   * Makes the definition of an earlier version the newest one again. Role, parallelism and tags of
   * the pipeline's own stay.
   *
   * @param name the pipeline's name
   * @param to the version to go back to, or null for the one before the newest
   * @param bucket the bucket for a definition that is too large for a request, or null
   * @return what is different now
   * @throws SageMakerFailure when there is no such version, or it cannot be done
   */
  public Rollback rollback(String name, @Nullable Long to, @Nullable String bucket) {
    return new RollbackJob(name, pipelines, store).run(to, bucket);
  }

  private Deployment create(DeploymentPlan plan, List<String> uploaded) {
    Release release = plan.release();
    DefinitionInRequest definition = definition(release, uploaded);
    Map<String, String> tags = OwnTags.of(release.tags(), release.stamp());
    CreatePipelineRequest.Builder request =
        CreatePipelineRequest.builder()
            .pipelineName(release.name())
            .pipelineDisplayName(release.displayName())
            .pipelineDescription(release.stamp().on(release.description()))
            .roleArn(release.role())
            .pipelineDefinition(definition.text())
            .pipelineDefinitionS3Location(definition.location())
            .tags(PipelineRequests.list(tags));
    if (release.maxParallelSteps() != null) {
      int most = Math.toIntExact(release.maxParallelSteps());
      request.parallelismConfiguration(to -> to.maxParallelExecutionSteps(most));
    }
    // The same content has the same token: a request that arrives twice is one.
    request.clientRequestToken(
        Hash.of(request.build().toString().getBytes(StandardCharsets.UTF_8)));
    String arn;
    try {
      arn = pipelines.create(request.build());
    } catch (SageMakerFailure failure) {
      arn = alreadyCreated(release, failure);
    }
    Long version = pipelines.newestVersion(release.name());
    List<String> warnings = new ArrayList<>();
    if (version != null) {
      pipelines.describeVersion(arn, version, release.stamp(), warnings);
    }
    return new Deployment(plan, Outcome.CREATED, arn, version, uploaded, warnings);
  }

  /**
   * A pipeline that was not there and now is: of this very request, whose first answer was lost, or
   * somebody else's.
   */
  private String alreadyCreated(Release release, SageMakerFailure failure) {
    DeployedPipeline there =
        failure.kind() == Kind.CONFLICT || failure.kind() == Kind.OTHER
            ? pipelines.find(release.name())
            : null;
    if (there == null) {
      throw failure;
    }
    if (!isOf(release, there)) {
      throw overtaken(release.name(), "was created by somebody else meanwhile");
    }
    return there.arn();
  }

  private @Nullable Long update(
      Release release,
      DeployedPipeline seen,
      DefinitionInRequest definition,
      List<String> warnings) {
    String name = release.name();
    DeployedPipeline now = pipelines.find(name);
    if (now == null || !now.isStill(seen)) {
      throw overtaken(name, "was deployed by somebody else meanwhile");
    }
    UpdatePipelineRequest.Builder request =
        UpdatePipelineRequest.builder()
            .pipelineName(name)
            .pipelineDescription(release.stamp().on(release.description()))
            .roleArn(release.role())
            .pipelineDefinition(definition.text())
            .pipelineDefinitionS3Location(definition.location());
    if (release.displayName() != null || seen.displayName() != null) {
      request.pipelineDisplayName(release.displayName() == null ? name : release.displayName());
    }
    if (release.maxParallelSteps() != null) {
      int most = Math.toIntExact(release.maxParallelSteps());
      request.parallelismConfiguration(to -> to.maxParallelExecutionSteps(most));
    }
    Long version = update(request.build());
    DeployedPipeline after = Objects.requireNonNullElse(pipelines.find(name), seen);
    if (!isOf(release, after)) {
      throw overtaken(name, "was deployed by somebody else at the same time, and theirs came last");
    }
    tellOfOthers(seen.version(), version, name, warnings);
    if (version != null) {
      pipelines.describeVersion(seen.arn(), version, release.stamp(), warnings);
    }
    return version == null ? after.version() : version;
  }

  private @Nullable Long update(UpdatePipelineRequest request) {
    try {
      return pipelines.update(request).pipelineVersionId();
    } catch (SageMakerFailure failure) {
      if (failure.kind() == Kind.CONFLICT) {
        throw overtaken(request.pipelineName(), "is being changed by somebody else just now");
      }
      throw failure;
    }
  }

  /** Between the last look and the update somebody else may have been faster by a moment. */
  private static void tellOfOthers(
      @Nullable Long seen, @Nullable Long version, String name, List<String> warnings) {
    if (seen != null && version != null && version > seen + 1) {
      warnings.add(
          "Version "
              + (version - 1)
              + " of "
              + name
              + " was deployed by somebody else at the same time, and version "
              + version
              + " took its place. To go back: penstock rollback "
              + name
              + " --to "
              + (version - 1)
              + ".");
    }
  }

  private static boolean isOf(Release release, DeployedPipeline there) {
    return release.stamp().on(release.description()).equals(there.description())
        && there.differenceTo(release).isEmpty();
  }

  private DefinitionInRequest definition(Release release, List<String> uploaded) {
    return DefinitionInRequest.of(
        release.definition(), release.name(), release.folder(), store, uploaded);
  }

  static SageMakerFailure overtaken(String name, String how) {
    return new SageMakerFailure(
        Kind.CONFLICT,
        "The pipeline "
            + name
            + " "
            + how
            + ". See what is there with"
            + " penstock plan, then try again.",
        null);
  }
}
