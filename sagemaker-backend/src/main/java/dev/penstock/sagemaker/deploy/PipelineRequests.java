package dev.penstock.sagemaker.deploy;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.CreatePipelineRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribePipelineResponse;
import software.amazon.awssdk.services.sagemaker.model.ListPipelineVersionsResponse;
import software.amazon.awssdk.services.sagemaker.model.PipelineVersionSummary;
import software.amazon.awssdk.services.sagemaker.model.SortOrder;
import software.amazon.awssdk.services.sagemaker.model.Tag;
import software.amazon.awssdk.services.sagemaker.model.UpdatePipelineRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdatePipelineResponse;

/** The requests about pipelines, each with what it needs of permissions. */
final class PipelineRequests {
  private static final int PAGE = 100;

  private final AwsClients clients;

  PipelineRequests(AwsClients clients) {
    this.clients = clients;
  }

  /** The pipeline of a name, or null when there is none. */
  @Nullable DeployedPipeline find(String name) {
    DescribePipelineResponse there;
    try {
      there = describe(name, null);
    } catch (SageMakerFailure failure) {
      if (failure.kind() == Kind.NOT_FOUND) {
        return null;
      }
      throw failure;
    }
    String shown = there.pipelineDisplayName();
    var parallelism = there.parallelismConfiguration();
    Integer most = parallelism == null ? null : parallelism.maxParallelExecutionSteps();
    return new DeployedPipeline(
        there.pipelineArn(),
        definition(name, there.pipelineDefinition()),
        shown == null || shown.equals(there.pipelineName()) ? null : shown,
        there.pipelineDescription(),
        there.roleArn(),
        most == null ? null : most.longValue(),
        tags(there.pipelineArn()),
        newestVersion(name),
        there.lastModifiedTime());
  }

  DescribePipelineResponse describe(String name, @Nullable Long version) {
    return clients.call(
        "sagemaker:DescribePipeline",
        "the pipeline " + name + (version == null ? "" : ", version " + version),
        () ->
            clients
                .sageMaker()
                .describePipeline(
                    request -> request.pipelineName(name).pipelineVersionId(version)));
  }

  /** A definition as it came, or null when it is none: somebody has to be able to replace it. */
  static @Nullable PipelineDefinition definition(String name, @Nullable String json) {
    try {
      return DefinitionFile.parse("the pipeline " + name, json == null ? "" : json).definition();
    } catch (DefinitionSyntaxException wrong) {
      return null;
    }
  }

  /** The newest version; null where versions are not to be had. */
  @Nullable Long newestVersion(String name) {
    List<PipelineVersionSummary> newest;
    try {
      newest = versions(name, 1, null).pipelineVersionSummaries();
    } catch (SageMakerFailure failure) {
      // To be told a version is less than to be able to deploy.
      return switch (failure.kind()) {
        case SERVICE, UNSUPPORTED, DENIED -> null;
        default -> throw failure;
      };
    }
    return newest.isEmpty() ? null : newest.get(0).pipelineVersionId();
  }

  /** The version before the newest one; null when there is none. */
  @Nullable Long versionBefore(String name, long newest) {
    String token = null;
    do {
      ListPipelineVersionsResponse page = versions(name, PAGE, token);
      for (PipelineVersionSummary each : page.pipelineVersionSummaries()) {
        if (each.pipelineVersionId() < newest) {
          return each.pipelineVersionId();
        }
      }
      token = page.nextToken();
    } while (token != null);
    return null;
  }

  private ListPipelineVersionsResponse versions(String name, int most, @Nullable String token) {
    return clients.call(
        "sagemaker:ListPipelineVersions",
        "the pipeline " + name,
        () ->
            clients
                .sageMaker()
                .listPipelineVersions(
                    request ->
                        request
                            .pipelineName(name)
                            .sortOrder(SortOrder.DESCENDING)
                            .maxResults(most)
                            .nextToken(token)));
  }

  private Map<String, String> tags(String arn) {
    Map<String, String> tags = new LinkedHashMap<>();
    clients.call(
        "sagemaker:ListTags",
        arn,
        () -> {
          clients
              .sageMaker()
              .listTagsPaginator(request -> request.resourceArn(arn))
              .tags()
              .forEach(tag -> tags.put(tag.key(), tag.value()));
          return tags;
        });
    return tags;
  }

  String create(CreatePipelineRequest request) {
    return clients.call(
        "sagemaker:CreatePipeline",
        "the pipeline " + request.pipelineName(),
        () -> clients.sageMaker().createPipeline(request).pipelineArn());
  }

  UpdatePipelineResponse update(UpdatePipelineRequest request) {
    return clients.call(
        "sagemaker:UpdatePipeline",
        "the pipeline " + request.pipelineName(),
        () -> clients.sageMaker().updatePipeline(request));
  }

  /** The version tells where it comes from, also when others have followed. */
  void describeVersion(String arn, long version, Stamp stamp, List<String> warnings) {
    try {
      clients.call(
          "sagemaker:UpdatePipelineVersion",
          arn,
          () ->
              clients
                  .sageMaker()
                  .updatePipelineVersion(
                      request ->
                          request
                              .pipelineArn(arn)
                              .pipelineVersionId(version)
                              .pipelineVersionDescription(stamp.toString())));
    } catch (SageMakerFailure failure) {
      warnings.add(
          "Version " + version + " has no description of its own: " + failure.getMessage());
    }
  }

  /** Sets and deletes tags; tells whether there were any. */
  boolean tag(String arn, Map<String, String> added, List<String> deleted) {
    // Deleted first: one of the added tags remembers which are ours to delete.
    if (!deleted.isEmpty()) {
      clients.call(
          "sagemaker:DeleteTags",
          arn,
          () ->
              clients.sageMaker().deleteTags(request -> request.resourceArn(arn).tagKeys(deleted)));
    }
    if (!added.isEmpty()) {
      clients.call(
          "sagemaker:AddTags",
          arn,
          () -> clients.sageMaker().addTags(add -> add.resourceArn(arn).tags(list(added))));
    }
    return !added.isEmpty() || !deleted.isEmpty();
  }

  static List<Tag> list(Map<String, String> tags) {
    return tags.entrySet().stream()
        .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
        .toList();
  }
}
