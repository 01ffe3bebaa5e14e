package dev.penstock.local.server;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.PipelineRequest;
import dev.penstock.local.s3.S3Location;
import dev.penstock.local.server.Listing.Item;
import dev.penstock.local.store.PipelineRecord;
import dev.penstock.local.store.PipelineVersion;
import dev.penstock.local.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pipelines and their versions. */
final class PipelineOperations {
  private final LocalEngine engine;
  private final Store store;
  private final Tags tags;

  PipelineOperations(LocalEngine engine, Tags tags) {
    this.engine = engine;
    this.store = engine.store();
    this.tags = tags;
  }

  Map<String, Operation> all() {
    return Map.of(
        "CreatePipeline", this::create,
        "UpdatePipeline", this::update,
        "DeletePipeline", this::delete,
        "DescribePipeline", this::describe,
        "ListPipelines", this::list,
        "ListPipelineVersions", this::versions,
        "UpdatePipelineVersion", this::updateVersion);
  }

  private ObjectNode create(Call call) {
    String name = call.required("PipelineName");
    PipelineDefinition definition = definition(call);
    if (definition == null) {
      throw ServiceException.validation(
          "Give PipelineDefinition or PipelineDefinitionS3Location: a pipeline has a definition.");
    }
    if (store.pipeline(name) != null) {
      throw ServiceException.validation(
          "Pipeline names must be unique within an AWS account and region. Pipeline with name ("
              + name
              + ") already exists.");
    }
    PipelineRecord made =
        engine
            .pipelines()
            .create(
                new PipelineRequest(
                    name,
                    definition,
                    call.text("PipelineDisplayName"),
                    call.text("PipelineDescription"),
                    call.required("RoleArn"),
                    call.maxParallelSteps()));
    // A pipeline of that name may have been here before.
    store.change(to -> to.forgetAnswers(made.arn()));
    tags.setNew(made.arn(), call);
    return Answer.with("PipelineArn", made.arn()).build();
  }

  /** What is not given stays as it is. */
  private ObjectNode update(Call call) {
    PipelineRecord there = get(store, call.required("PipelineName"));
    PipelineDefinition definition = definition(call);
    String displayName = call.text("PipelineDisplayName");
    String description = call.text("PipelineDescription");
    String role = call.text("RoleArn");
    Long maxParallel = call.maxParallelSteps();
    PipelineRecord changed =
        engine
            .pipelines()
            .put(
                new PipelineRequest(
                    there.name(),
                    definition == null ? newest(there) : definition,
                    displayName == null ? there.displayName() : displayName,
                    description == null ? there.description() : description,
                    role == null ? there.roleArn() : role,
                    maxParallel == null ? there.maxParallelSteps() : maxParallel));
    return Answer.with("PipelineArn", changed.arn())
        .put("PipelineVersionId", changed.version())
        .build();
  }

  private PipelineDefinition newest(PipelineRecord pipeline) {
    return engine
        .pipelines()
        .definition(engine.pipelines().version(pipeline.name(), null).definition());
  }

  private @Nullable PipelineDefinition definition(Call call) {
    String text = call.text("PipelineDefinition");
    ObjectNode location = call.object("PipelineDefinitionS3Location");
    if (text != null && location != null) {
      throw ServiceException.validation(
          "Give PipelineDefinition or PipelineDefinitionS3Location, not both.");
    }
    try {
      return text != null
          ? DefinitionFile.parse("PipelineDefinition", text).definition()
          : location == null ? null : read(location);
    } catch (DefinitionSyntaxException wrong) {
      throw ServiceException.validation(
          "The pipeline definition is not readable: " + wrong.getMessage());
    }
  }

  private PipelineDefinition read(ObjectNode location) {
    if (location.text("VersionId") != null) {
      throw ServiceException.validation(
          "There are no versions of objects here; leave VersionId out of"
              + " PipelineDefinitionS3Location.");
    }
    String uri = "s3://" + location.text("Bucket") + "/" + location.text("ObjectKey");
    try (InputStream in = engine.objects().read(S3Location.parse(uri))) {
      return DefinitionFile.read(uri, in).definition();
    } catch (IOException | IllegalArgumentException unreadable) {
      throw ServiceException.validation(
          "The pipeline definition cannot be read from " + uri + ": no such object, or no access.");
    }
  }

  private ObjectNode delete(Call call) {
    PipelineRecord pipeline = get(store, call.required("PipelineName"));
    engine.pipelines().delete(pipeline.name());
    store.change(to -> to.forgetAnswers(pipeline.arn()));
    tags.clear(pipeline.arn());
    return Answer.with("PipelineArn", pipeline.arn()).build();
  }

  private ObjectNode describe(Call call) {
    PipelineRecord pipeline = get(store, call.required("PipelineName"));
    PipelineVersion version =
        engine.pipelines().version(pipeline.name(), call.number("PipelineVersionId"));
    return Answer.with("PipelineArn", pipeline.arn())
        .put("PipelineName", pipeline.name())
        .put("PipelineDisplayName", pipeline.displayName())
        .put("PipelineDefinition", store.definition(version.definition()))
        .put("PipelineDescription", pipeline.description())
        .put("RoleArn", pipeline.roleArn())
        .put("PipelineStatus", "Active")
        .put("CreationTime", pipeline.created())
        .put("LastModifiedTime", pipeline.modified())
        .put("LastRunTime", pipeline.lastRun())
        .put("CreatedBy", Answer.EMPTY)
        .put("LastModifiedBy", Answer.EMPTY)
        .put("ParallelismConfiguration", parallelism(pipeline.maxParallelSteps()))
        .put("PipelineVersionDisplayName", version.displayName())
        .put("PipelineVersionDescription", version.description())
        .build();
  }

  static @Nullable ObjectNode parallelism(@Nullable Long maxParallelSteps) {
    return maxParallelSteps == null
        ? null
        : new Answer().put("MaxParallelExecutionSteps", maxParallelSteps).build();
  }

  private ObjectNode list(Call call) {
    List<Item> items =
        engine.pipelines().list().stream()
            .map(
                each ->
                    new Item(
                        each.arn(),
                        each.name(),
                        each.created(),
                        each.modified(),
                        null,
                        () -> summary(each)))
            .toList();
    return Listing.page(call, "PipelineSummaries", items);
  }

  private static ObjectNode summary(PipelineRecord pipeline) {
    return Answer.with("PipelineArn", pipeline.arn())
        .put("PipelineName", pipeline.name())
        .put("PipelineDisplayName", pipeline.displayName())
        .put("PipelineDescription", pipeline.description())
        .put("RoleArn", pipeline.roleArn())
        .put("CreationTime", pipeline.created())
        .put("LastModifiedTime", pipeline.modified())
        .put("LastExecutionTime", pipeline.lastRun())
        .build();
  }

  private ObjectNode versions(Call call) {
    PipelineRecord pipeline = get(store, call.required("PipelineName"));
    List<Item> items =
        store.versions(pipeline.name()).stream()
            .map(
                each ->
                    Item.of(
                        Long.toString(each.version()),
                        pipeline.name(),
                        each.created(),
                        () -> summary(pipeline, each)))
            .toList();
    return Listing.page(call, "PipelineVersionSummaries", items);
  }

  private static ObjectNode summary(PipelineRecord pipeline, PipelineVersion version) {
    return Answer.with("PipelineArn", pipeline.arn())
        .put("PipelineVersionId", version.version())
        .put("CreationTime", version.created())
        .put("PipelineVersionDescription", version.description())
        .put("PipelineVersionDisplayName", version.displayName())
        .put("LastExecutionPipelineExecutionArn", version.lastExecutionArn())
        .build();
  }

  private ObjectNode updateVersion(Call call) {
    PipelineRecord pipeline = get(store, call.required("PipelineArn"));
    Long number = call.number("PipelineVersionId");
    PipelineVersion version =
        engine
            .pipelines()
            .describeVersion(
                pipeline.name(),
                number == null ? pipeline.version() : number,
                call.text("PipelineVersionDisplayName"),
                call.text("PipelineVersionDescription"));
    return Answer.with("PipelineArn", pipeline.arn())
        .put("PipelineVersionId", version.version())
        .build();
  }

  static PipelineRecord get(Store store, String nameOrArn) {
    PipelineRecord pipeline = store.pipeline(Names.last(nameOrArn));
    if (pipeline == null || Names.isOther(nameOrArn, pipeline.arn())) {
      throw ServiceException.notFound("Pipeline '" + nameOrArn + "' does not exist.");
    }
    return pipeline;
  }
}
