package dev.penstock.sagemaker.deploy;

import dev.penstock.definition.PipelineDefinition;
import dev.penstock.diff.DefinitionDiff;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.DescribePipelineResponse;
import software.amazon.awssdk.services.sagemaker.model.UpdatePipelineRequest;

/** Makes the definition of an earlier version the newest one again. */
final class RollbackJob {
  private final String name;
  private final PipelineRequests pipelines;
  private final AssetStore store;

  RollbackJob(String name, PipelineRequests pipelines, AssetStore store) {
    this.name = name;
    this.pipelines = pipelines;
    this.store = store;
  }

  Rollback run(@Nullable Long to, @Nullable String bucket) {
    DeployedPipeline now = pipelines.find(name);
    if (now == null) {
      throw new SageMakerFailure(Kind.NOT_FOUND, "There is no pipeline " + name + ".", null);
    }
    if (now.version() == null) {
      throw new SageMakerFailure(
          "The service does not tell the versions of "
              + name
              + ": there is nothing to go back to. Is sagemaker:ListPipelineVersions allowed?");
    }
    long newest = now.version();
    long target = to == null ? before(newest) : to;
    DescribePipelineResponse there = pipelines.describe(name, target);
    PipelineDefinition definition = PipelineRequests.definition(name, there.pipelineDefinition());
    if (definition == null || now.definition() == null) {
      throw new SageMakerFailure(
          "What the service gives of the versions "
              + newest
              + " and "
              + target
              + " of "
              + name
              + " are not both definitions.");
    }
    DefinitionDiff diff = DefinitionDiff.between(now.definition(), definition);
    List<String> warnings = new ArrayList<>();
    if (diff.isEmpty()) {
      return new Rollback(name, now.arn(), newest, target, newest, diff, warnings);
    }
    Stamp stamp = stamp(definition, there);
    String folder = bucket == null ? null : "s3://" + bucket + "/" + name;
    var text = DefinitionInRequest.of(definition, name, folder, store, new ArrayList<>());
    Long version =
        pipelines
            .update(
                UpdatePipelineRequest.builder()
                    .pipelineName(name)
                    .pipelineDefinition(text.text())
                    .pipelineDefinitionS3Location(text.location())
                    .pipelineDescription(stamp.on(Stamp.without(now.description())))
                    .build())
            .pipelineVersionId();
    var wanted = stamp.tags();
    if (now.tags().containsKey(OwnTags.KEYS_TAG)) {
      wanted.put(OwnTags.KEYS_TAG, now.tags().get(OwnTags.KEYS_TAG));
    }
    List<String> gone =
        OwnTags.removed(now.tags(), wanted).stream()
            .filter(key -> key.startsWith(Stamp.PREFIX))
            .toList();
    pipelines.tag(now.arn(), OwnTags.added(now.tags(), wanted), gone);
    if (version != null) {
      pipelines.describeVersion(now.arn(), version, stamp, warnings);
    }
    return new Rollback(name, now.arn(), newest, target, version, diff, warnings);
  }

  private long before(long newest) {
    Long before = pipelines.versionBefore(name, newest);
    if (before == null) {
      throw new SageMakerFailure(
          "The pipeline " + name + " has one version alone: there is nothing to go back to.");
    }
    return before;
  }

  /** Where the earlier version came from, as far as it tells. */
  private static Stamp stamp(PipelineDefinition definition, DescribePipelineResponse there) {
    String sha256 = Hash.of(definition.toBytes());
    Stamp written = Stamp.read(there.pipelineVersionDescription());
    return written == null ? new Stamp(sha256, null, null) : written;
  }
}
