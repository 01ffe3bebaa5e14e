package dev.penstock.local.server;

import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.DefinitionSyntaxException;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.LocalEngine;
import dev.penstock.local.ModelRegistry;
import dev.penstock.local.server.Listing.Item;
import dev.penstock.local.store.ModelGroup;
import dev.penstock.local.store.Store;
import java.util.List;
import java.util.Map;

/** Model package groups, and who else may use them. */
final class GroupOperations {
  private final ModelRegistry registry;
  private final Store store;
  private final Tags tags;

  GroupOperations(LocalEngine engine, Tags tags) {
    this.registry = engine.models();
    this.store = engine.store();
    this.tags = tags;
  }

  Map<String, Operation> all() {
    return Map.of(
        "CreateModelPackageGroup", this::create,
        "DescribeModelPackageGroup", this::describe,
        "DeleteModelPackageGroup", this::delete,
        "ListModelPackageGroups", this::list,
        "PutModelPackageGroupPolicy", this::putPolicy,
        "GetModelPackageGroupPolicy", this::policy,
        "DeleteModelPackageGroupPolicy", this::deletePolicy);
  }

  private ObjectNode create(Call call) {
    String name = call.required("ModelPackageGroupName");
    ModelGroup there = store.modelGroup(name);
    if (there != null) {
      throw ServiceException.validation("Model Package Group already exists: " + there.arn());
    }
    ModelGroup made = registry.createGroup(name, call.text("ModelPackageGroupDescription"));
    tags.setNew(made.arn(), call);
    return Answer.with("ModelPackageGroupArn", made.arn()).build();
  }

  private ObjectNode describe(Call call) {
    return described(group(call));
  }

  private static ObjectNode described(ModelGroup group) {
    return Answer.with("ModelPackageGroupName", group.name())
        .put("ModelPackageGroupArn", group.arn())
        .put("ModelPackageGroupDescription", group.description())
        .put("CreationTime", group.created())
        .put("CreatedBy", Answer.EMPTY)
        .put("ModelPackageGroupStatus", "Completed")
        .build();
  }

  private ObjectNode delete(Call call) {
    ModelGroup group = group(call);
    registry.deleteGroup(group.name());
    tags.clear(group.arn());
    return Answer.EMPTY;
  }

  private ObjectNode list(Call call) {
    List<Item> items =
        registry.groups().stream()
            .map(each -> Item.of(each.arn(), each.name(), each.created(), () -> described(each)))
            .toList();
    return Listing.page(call, "ModelPackageGroupSummaryList", items);
  }

  private ObjectNode putPolicy(Call call) {
    ModelGroup group = group(call);
    String policy = call.required("ResourcePolicy");
    try {
      DefinitionFile.parse("ResourcePolicy", policy);
    } catch (DefinitionSyntaxException wrong) {
      throw ServiceException.validation("The policy is not readable: " + wrong.getMessage());
    }
    store.change(to -> to.putGroupPolicy(group.name(), policy));
    return Answer.with("ModelPackageGroupArn", group.arn()).build();
  }

  private ObjectNode policy(Call call) {
    ModelGroup group = group(call);
    String policy = store.groupPolicy(group.name());
    if (policy == null) {
      throw ServiceException.validation(
          "Cannot find resource policy for ModelPackageGroup " + group.arn() + ".");
    }
    return Answer.with("ResourcePolicy", policy).build();
  }

  private ObjectNode deletePolicy(Call call) {
    ModelGroup group = group(call);
    store.change(to -> to.putGroupPolicy(group.name(), null));
    return Answer.EMPTY;
  }

  private ModelGroup group(Call call) {
    return get(store, call.required("ModelPackageGroupName"));
  }

  static ModelGroup get(Store store, String nameOrArn) {
    ModelGroup group = store.modelGroup(Names.last(nameOrArn));
    if (group == null || Names.isOther(nameOrArn, group.arn())) {
      throw ServiceException.notFound("ModelPackageGroup " + nameOrArn + " does not exist.");
    }
    return group;
  }
}
