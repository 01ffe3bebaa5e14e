package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.local.store.ModelGroup;
import dev.penstock.local.store.ModelPackage;
import dev.penstock.local.store.Store;
import dev.penstock.local.store.Transaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The model registry of an engine: groups, the versions in them, and who approved what. */
public final class ModelRegistry {
  private static final Set<String> APPROVALS =
      Set.of("Approved", "Rejected", "PendingManualApproval");

  private final Store store;
  private final Arns arns;
  private final EngineTimer timer;

  ModelRegistry(Services services) {
    this.store = services.store();
    this.arns = services.arns();
    this.timer = services.timer();
  }

  /**
   * Makes a group.
   *
   * @param name its name
   * @param description what it is for, or null
   * @return the group
   * @throws EngineException when there is one of that name
   */
  public ModelGroup createGroup(String name, @Nullable String description) {
    ModelGroup group = new ModelGroup(name, groupArn(arns, name), description, timer.now());
    if (!store.write(to -> to.putIfAbsent(group))) {
      throw EngineException.conflict("there is a model package group \"" + name + "\" already");
    }
    return group;
  }

  /**
   * Returns a group.
   *
   * @param nameOrArn its name or ARN
   * @return the group
   * @throws EngineException when there is none
   */
  public ModelGroup group(String nameOrArn) {
    ModelGroup group = store.modelGroup(Arns.lastName(nameOrArn));
    if (group == null) {
      throw EngineException.notFound("there is no model package group \"" + nameOrArn + "\"");
    }
    return group;
  }

  /**
   * Returns all groups.
   *
   * @return the groups by name
   */
  public List<ModelGroup> groups() {
    return store.modelGroups();
  }

  /**
   * Deletes a group that has no versions.
   *
   * @param nameOrArn its name or ARN
   * @throws EngineException when there is none, or it has versions
   */
  public void deleteGroup(String nameOrArn) {
    ModelGroup group = group(nameOrArn);
    if (!store.models(group.name()).isEmpty()) {
      throw EngineException.conflict(
          "the model package group \"" + group.name() + "\" has versions; delete them first");
    }
    store.change(to -> to.deleteGroup(group.name()));
  }

  /**
   * Returns the versions of a group.
   *
   * @param group the group's name or ARN, or null for the model packages of no group
   * @return newest first
   */
  public List<ModelPackage> versions(@Nullable String group) {
    return store.models(group == null ? null : group(group).name());
  }

  /**
   * Returns a version.
   *
   * @param arn its ARN
   * @return the version
   * @throws EngineException when there is none
   */
  public ModelPackage version(String arn) {
    ModelPackage model = store.model(arn);
    if (model == null) {
      throw EngineException.notFound("there is no model package \"" + arn + "\"");
    }
    return model;
  }

  /**
   * Registers a model.
   *
   * @param request the request as CreateModelPackage takes it
   * @return the version
   */
  public ModelPackage register(ObjectNode request) {
    String group = request.text("ModelPackageGroupName");
    String name = request.text("ModelPackageName");
    String approval = request.text("ModelApprovalStatus");
    if (group == null && name == null) {
      throw EngineException.invalid("give ModelPackageGroupName or ModelPackageName");
    }
    ModelPackage model =
        new ModelPackage(
            "",
            name == null ? "" : name,
            group == null ? null : Arns.lastName(group),
            null,
            approval == null ? "PendingManualApproval" : approval,
            null,
            request,
            null,
            null,
            timer.now(),
            timer.now());
    return store.write(to -> add(to, arns, model));
  }

  /**
   * Approves or rejects a version.
   *
   * @param arn its ARN
   * @param approval {@code Approved}, {@code Rejected} or {@code PendingManualApproval}
   * @param description why, or null
   * @return the version as it is then
   * @throws EngineException when there is none, or no such status
   */
  public ModelPackage approve(String arn, String approval, @Nullable String description) {
    if (!APPROVALS.contains(approval)) {
      throw EngineException.invalid("\"" + approval + "\" is none of " + APPROVALS);
    }
    ModelPackage model = version(arn);
    ModelPackage changed =
        new ModelPackage(
            model.arn(),
            model.name(),
            model.group(),
            model.version(),
            approval,
            description == null ? model.approvalDescription() : description,
            model.request(),
            model.execution(),
            model.step(),
            model.created(),
            timer.now());
    store.change(to -> to.put(changed));
    return changed;
  }

  /**
   * Deletes a version.
   *
   * @param arn its ARN
   * @throws EngineException when there is none
   */
  public void delete(String arn) {
    version(arn);
    store.change(to -> to.deleteModel(arn));
  }

  /**
   * Describes a version as DescribeModelPackage does.
   *
   * @param model the version
   * @return what steps read of a RegisterModel step, too; times as ISO-8601
   */
  public static ObjectNode describe(ModelPackage model) {
    Map<String, Node> members = new LinkedHashMap<>();
    members.put("ModelPackageName", Nodes.text(model.name()));
    members.put("ModelPackageArn", Nodes.text(model.arn()));
    if (model.group() != null && model.version() != null) {
      members.put("ModelPackageGroupName", Nodes.text(model.group()));
      members.put("ModelPackageVersion", Nodes.number(model.version()));
    }
    members.put("ModelPackageStatus", Nodes.text("Completed"));
    members.put("ModelApprovalStatus", Nodes.text(model.approval()));
    if (model.approvalDescription() != null) {
      members.put("ApprovalDescription", Nodes.text(model.approvalDescription()));
    }
    members.put("CreationTime", Resources.time(model.created()));
    members.put("LastModifiedTime", Resources.time(model.modified()));
    model.request().members().forEach(members::putIfAbsent);
    return new ObjectNode(members);
  }

  /** Gives a model its version and its ARN; a group that is not there is made. */
  static ModelPackage add(Transaction to, Arns arns, ModelPackage model) {
    String group = model.group();
    Long version = null;
    String arn = arns.sagemaker("model-package/" + model.name());
    if (group != null) {
      to.putIfAbsent(new ModelGroup(group, groupArn(arns, group), null, model.created()));
      version = to.nextVersion(group);
      arn = arns.sagemaker("model-package/" + group + "/" + version);
    }
    ModelPackage added =
        new ModelPackage(
            arn,
            group == null ? model.name() : group,
            group,
            version,
            model.approval(),
            model.approvalDescription(),
            model.request(),
            model.execution(),
            model.step(),
            model.created(),
            model.modified());
    to.put(added);
    return added;
  }

  private static String groupArn(Arns arns, String name) {
    return arns.sagemaker("model-package-group/" + name);
  }
}
