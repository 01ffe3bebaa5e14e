package dev.penstock.local.server;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.ModelRegistry;
import dev.penstock.local.server.Listing.Item;
import dev.penstock.local.store.ModelPackage;
import dev.penstock.local.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Model packages: the versions of groups, and those without a group. */
final class ModelOperations {
  /** What an update puts in the place of what was registered. */
  private static final List<String> REPLACED =
      List.of(
          "InferenceSpecification",
          "SourceUri",
          "ModelCard",
          "ModelLifeCycle",
          "ModelPackageRegistrationType");

  private static final String METADATA = "CustomerMetadataProperties";
  private static final String MORE_SPECIFICATIONS = "AdditionalInferenceSpecifications";

  private final ModelRegistry registry;
  private final Store store;
  private final Tags tags;

  ModelOperations(LocalEngine engine, Tags tags) {
    this.registry = engine.models();
    this.store = engine.store();
    this.tags = tags;
  }

  Map<String, Operation> all() {
    return Map.of(
        "CreateModelPackage", this::create,
        "DescribeModelPackage", this::describe,
        "BatchDescribeModelPackage", this::describeMany,
        "UpdateModelPackage", this::update,
        "DeleteModelPackage", this::delete,
        "ListModelPackages", this::list);
  }

  private ObjectNode create(Call call) {
    String group = call.text("ModelPackageGroupName");
    String name = call.text("ModelPackageName");
    if ((group == null) == (name == null)) {
      throw ServiceException.validation(
          "Give ModelPackageGroupName for a version, or ModelPackageName for a package without a"
              + " group: one of them.");
    }
    if (group != null) {
      GroupOperations.get(store, group);
    } else if (store.models(null).stream().anyMatch(each -> each.name().equals(name))) {
      throw ServiceException.of(
          "ConflictException", "Model package with name " + name + " already exists.");
    }
    ModelPackage made = registry.register(call.without(List.of("Tags", "ClientToken")));
    tags.setNew(made.arn(), call);
    return Answer.with("ModelPackageArn", made.arn()).build();
  }

  private ObjectNode describe(Call call) {
    return described(get(call.required("ModelPackageName")));
  }

  private static ObjectNode described(ModelPackage model) {
    Map<String, Node> members = new LinkedHashMap<>(ModelRegistry.describe(model).members());
    ObjectNode completed = Answer.with("Name", model.name()).put("Status", "Completed").build();
    members.put(
        "ModelPackageStatusDetails",
        new Answer()
            .put("ValidationStatuses", List.of(completed))
            .put("ImageScanStatuses", List.of(completed))
            .build());
    members.put("CreatedBy", Answer.EMPTY);
    members.put("LastModifiedBy", Answer.EMPTY);
    return new ObjectNode(members);
  }

  private ObjectNode describeMany(Call call) {
    Answer found = new Answer();
    Answer missing = new Answer();
    for (String arn : call.texts("ModelPackageArnList")) {
      ModelPackage model = store.model(arn);
      if (model == null) {
        missing.put(
            arn,
            Answer.with("ErrorCode", "ValidationException")
                .put("ErrorResponse", "ModelPackage " + arn + " does not exist.")
                .build());
      } else {
        found.put(arn, described(model));
      }
    }
    return new Answer()
        .put("ModelPackageSummaries", found.build())
        .put("BatchDescribeModelPackageErrorMap", missing.build())
        .build();
  }

  private ObjectNode update(Call call) {
    ModelPackage model = get(call.required("ModelPackageArn"));
    String approval = call.text("ModelApprovalStatus");
    String why = call.text("ApprovalDescription");
    if (approval != null || why != null) {
      registry.approve(model.arn(), approval == null ? model.approval() : approval, why);
    }
    ModelPackage changed = registry.update(model.arn(), request -> changed(request, call));
    return Answer.with("ModelPackageArn", changed.arn()).build();
  }

  private static ObjectNode changed(ObjectNode request, Call call) {
    Map<String, Node> members = new LinkedHashMap<>(request.members());
    for (String name : REPLACED) {
      Node value = call.input().get(name);
      if (value != null) {
        members.put(name, value);
      }
    }
    Map<String, Node> metadata = new LinkedHashMap<>();
    if (members.get(METADATA) instanceof ObjectNode there) {
      metadata.putAll(there.members());
    }
    ObjectNode more = call.object(METADATA);
    if (more != null) {
      metadata.putAll(more.members());
    }
    call.texts(METADATA + "ToRemove").forEach(metadata::remove);
    members.put(METADATA, new ObjectNode(metadata));
    List<Node> specifications = new ArrayList<>();
    if (members.get(MORE_SPECIFICATIONS) instanceof ArrayNode there) {
      specifications.addAll(there.elements());
    }
    specifications.addAll(call.objects(MORE_SPECIFICATIONS + "ToAdd"));
    if (!specifications.isEmpty()) {
      members.put(MORE_SPECIFICATIONS, new ArrayNode(specifications));
    }
    return new ObjectNode(members);
  }

  private ObjectNode delete(Call call) {
    ModelPackage model = get(call.required("ModelPackageName"));
    registry.delete(model.arn());
    tags.clear(model.arn());
    return Answer.EMPTY;
  }

  private ObjectNode list(Call call) {
    String group = call.text("ModelPackageGroupName");
    String approval = call.text("ModelApprovalStatus");
    String type = call.text("ModelPackageType");
    List<ModelPackage> models = new ArrayList<>();
    if (group != null) {
      models.addAll(store.models(GroupOperations.get(store, group).name()));
    } else {
      // What has no group is listed unless versions are asked for.
      if (!"Versioned".equals(type)) {
        models.addAll(store.models(null));
      }
      if (type != null && !type.equals("Unversioned")) {
        store.modelGroups().forEach(each -> models.addAll(store.models(each.name())));
      }
    }
    List<Item> items =
        models.stream()
            .filter(each -> approval == null || each.approval().equals(approval))
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
    return Listing.page(call, "ModelPackageSummaryList", items);
  }

  /** A summary has the description's members, as far as it has any. */
  private static ObjectNode summary(ModelPackage model) {
    return ModelRegistry.describe(model);
  }

  private ModelPackage get(String nameOrArn) {
    ModelPackage model = find(nameOrArn);
    if (model == null) {
      throw ServiceException.notFound("ModelPackage " + nameOrArn + " does not exist.");
    }
    return model;
  }

  /** By its ARN, by its name, or as {@code group/version}. */
  private @Nullable ModelPackage find(String nameOrArn) {
    int at = nameOrArn.indexOf(":model-package/");
    String name = at < 0 ? nameOrArn : nameOrArn.substring(at + ":model-package/".length());
    int slash = name.indexOf('/');
    String group = slash < 0 ? null : name.substring(0, slash);
    if (nameOrArn.startsWith("arn:") && at < 0) {
      return null;
    }
    String wanted = "model-package/" + name;
    return store.models(group).stream()
        .filter(each -> each.arn().endsWith(":" + wanted))
        .findFirst()
        .orElse(null);
  }
}
