package dev.penstock.sagemaker.registry;

import dev.penstock.diff.Printable;
import dev.penstock.internal.Nearest;
import dev.penstock.sagemaker.AwsClients;
import dev.penstock.sagemaker.SageMakerFailure;
import dev.penstock.sagemaker.SageMakerFailure.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelPackageGroupResponse;
import software.amazon.awssdk.services.sagemaker.model.ListModelPackagesRequest;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageGroupSummary;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageSortBy;
import software.amazon.awssdk.services.sagemaker.model.SortOrder;

/**
 * The model registry on AWS. Every method makes requests and throws {@link SageMakerFailure} when
 * one does not succeed.
 *
 * <pre>{@code
 * ModelRegistry registry = ModelRegistry.of(clients);
 * registry.approve(ModelReference.parse("churn@7"), "better on all segments");
 * registry.latestApproved("churn");
 * registry.rollBack("churn", "drifts since Monday");
 * }</pre>
 */
public final class ModelRegistry {
  private static final int PAGE = 100;
  private static final int LONGEST_REASON = 1024;

  private final AwsClients clients;

  private ModelRegistry(AwsClients clients) {
    this.clients = clients;
  }

  /**
   * Gets ready. No request is made yet.
   *
   * @param clients what makes the requests; it stays open
   * @return the registry
   */
  public static ModelRegistry of(AwsClients clients) {
    return new ModelRegistry(clients);
  }

  /**
   * Lists all groups.
   *
   * @return the groups by name
   */
  public List<ModelGroup> groups() {
    return call(
            "ListModelPackageGroups",
            "the model package groups",
            () ->
                clients
                    .sageMaker()
                    .listModelPackageGroupsPaginator(all -> all.maxResults(PAGE))
                    .stream()
                    .flatMap(page -> page.modelPackageGroupSummaryList().stream())
                    .toList())
        .stream()
        .map(ModelRegistry::group)
        .sorted(Comparator.comparing(ModelGroup::name))
        .toList();
  }

  private static ModelGroup group(ModelPackageGroupSummary from) {
    return new ModelGroup(
        from.modelPackageGroupName(),
        from.modelPackageGroupArn(),
        from.modelPackageGroupDescription(),
        from.creationTime());
  }

  /**
   * Finds a group.
   *
   * @param name its name or ARN
   * @return the group
   * @throws SageMakerFailure when there is none; with the nearest name
   */
  public ModelGroup group(String name) {
    try {
      DescribeModelPackageGroupResponse found =
          call(
              "DescribeModelPackageGroup",
              shown(name),
              () ->
                  clients
                      .sageMaker()
                      .describeModelPackageGroup(one -> one.modelPackageGroupName(name)));
      return new ModelGroup(
          found.modelPackageGroupName(),
          found.modelPackageGroupArn(),
          found.modelPackageGroupDescription(),
          found.creationTime());
    } catch (SageMakerFailure failure) {
      throw isMissing(failure) ? noGroup(name, failure) : failure;
    }
  }

  /** The service says so with a ValidationException, like whatever else is wrong. */
  private static boolean isMissing(SageMakerFailure failure) {
    return failure.kind() == Kind.NOT_FOUND
        || String.valueOf(failure.getMessage()).contains("does not exist");
  }

  private SageMakerFailure noGroup(String name, SageMakerFailure failure) {
    List<String> names;
    try {
      names = groups().stream().map(ModelGroup::name).toList();
    } catch (SageMakerFailure notAllowed) {
      names = List.of();
    }
    return new SageMakerFailure(
        Kind.NOT_FOUND,
        clients.place("sagemaker")
            + " does not have "
            + shown(name)
            + ". "
            + Nearest.suggestion(name, names),
        failure,
        names);
  }

  /**
   * Lists the versions of a group.
   *
   * @param group its name or ARN
   * @param most how many at most
   * @return the versions, newest first
   * @throws SageMakerFailure when there is no such group, too
   */
  public List<ModelVersion> versions(String group, int most) {
    return versions(group, null, most);
  }

  private List<ModelVersion> versions(String group, @Nullable String approval, int most) {
    ListModelPackagesRequest request =
        ListModelPackagesRequest.builder()
            .modelPackageGroupName(group)
            .modelApprovalStatus(approval)
            .sortBy(ModelPackageSortBy.CREATION_TIME)
            .sortOrder(SortOrder.DESCENDING)
            .maxResults(Math.min(PAGE, most))
            .build();
    List<ModelVersion> found;
    try {
      found =
          call(
              "ListModelPackages",
              shown(group),
              () ->
                  clients.sageMaker().listModelPackagesPaginator(request).stream()
                      .flatMap(page -> page.modelPackageSummaryList().stream())
                      .limit(most)
                      .map(ModelVersion::of)
                      .toList());
    } catch (SageMakerFailure failure) {
      throw isMissing(failure) ? noGroup(group, failure) : failure;
    }
    if (found.isEmpty()) {
      // Some servers list nothing of a group that is not there.
      group(group);
    }
    return found;
  }

  /**
   * Returns the version that is to be used: the newest that is approved.
   *
   * @param group the group's name or ARN
   * @return the version, or null when none is approved
   */
  public @Nullable ModelVersion latestApproved(String group) {
    return first(versions(group, ModelVersion.APPROVED, 1));
  }

  private static @Nullable ModelVersion first(List<ModelVersion> versions) {
    return versions.isEmpty() ? null : versions.get(0);
  }

  /**
   * Tells all about a version.
   *
   * @param reference which one
   * @return all that the registry has of it
   * @throws SageMakerFailure when there is none, too
   */
  public ModelDetails describe(ModelReference reference) {
    return describe(arn(reference));
  }

  private ModelDetails describe(String arn) {
    return ModelDetails.of(
        call(
            "DescribeModelPackage",
            "the model " + Printable.of(arn),
            () -> clients.sageMaker().describeModelPackage(one -> one.modelPackageName(arn))));
  }

  /** What the service knows a version by; how it is made of the group's name is its own affair. */
  private String arn(ModelReference reference) {
    if (reference.arn() != null) {
      return reference.arn();
    }
    String group = reference.group();
    ModelVersion found =
        switch (reference.version()) {
          case ModelReference.APPROVED -> latestApproved(group);
          case ModelReference.LATEST -> first(versions(group, 1));
          default ->
              versions(group, Integer.MAX_VALUE).stream()
                  .filter(each -> Integer.toString(each.version()).equals(reference.version()))
                  .findFirst()
                  .orElse(null);
        };
    if (found == null) {
      throw new SageMakerFailure(
          Kind.NOT_FOUND,
          switch (reference.version()) {
            case ModelReference.APPROVED -> "No version of " + shown(group) + " is approved.";
            case ModelReference.LATEST -> "There is no version in " + shown(group) + ".";
            default -> "There is no version " + reference.version() + " in " + shown(group) + ".";
          },
          null);
    }
    return found.arn();
  }

  /**
   * Approves a version.
   *
   * @param reference which one
   * @param reason why, at most 1024 characters, or null
   * @return the version as it is then
   */
  public ModelDetails approve(ModelReference reference, @Nullable String reason) {
    return decide(arn(reference), ModelVersion.APPROVED, reason);
  }

  /**
   * Rejects a version.
   *
   * @param reference which one
   * @param reason why, at most 1024 characters, or null
   * @return the version as it is then
   */
  public ModelDetails reject(ModelReference reference, @Nullable String reason) {
    return decide(arn(reference), ModelVersion.REJECTED, reason);
  }

  /**
   * Rolls back to the approved version before the latest one, by rejecting the latest: whoever
   * takes the latest approved version takes the one before from then on. That one stays as it is,
   * with its reason.
   *
   * @param group the group's name or ARN
   * @param reason why, at most 1024 characters, or null
   * @return what was rejected, and what is the latest approved version now
   * @throws SageMakerFailure when there is nothing to roll back to, too; nothing is changed then
   */
  public RollBack rollBack(String group, @Nullable String reason) {
    List<ModelVersion> approved = versions(group, ModelVersion.APPROVED, 2);
    if (approved.size() < 2) {
      throw new SageMakerFailure(
          approved.isEmpty()
              ? "No version of " + shown(group) + " is approved, so there is nothing to roll back."
              : "There is no approved version before "
                  + approved.get(0).label()
                  + ". To have none at all, reject that one.");
    }
    ModelDetails rejected = decide(approved.get(0).arn(), ModelVersion.REJECTED, reason);
    return new RollBack(rejected.model(), approved.get(1));
  }

  /**
   * What a roll back did.
   *
   * @param rejected what was the latest approved version
   * @param approved what is it now
   */
  public record RollBack(ModelVersion rejected, ModelVersion approved) {}

  private ModelDetails decide(String arn, String approval, @Nullable String reason) {
    if (reason != null && reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException(
          "A reason has at most "
              + LONGEST_REASON
              + " characters, and this one "
              + reason.length()
              + ".");
    }
    call(
        "UpdateModelPackage",
        "the model " + Printable.of(arn),
        () ->
            clients
                .sageMaker()
                .updateModelPackage(
                    one ->
                        one.modelPackageArn(arn)
                            .modelApprovalStatus(approval)
                            // Without one, that of an earlier decision would stay.
                            .approvalDescription(reason == null ? "" : reason)));
    return describe(arn);
  }

  /**
   * Returns who else may use a group.
   *
   * @param group its name or ARN
   * @return the group's policy
   */
  public GroupPolicy policy(String group) {
    return policy(group(group));
  }

  private GroupPolicy policy(ModelGroup group) {
    try {
      return GroupPolicy.of(
          group,
          call(
              "GetModelPackageGroupPolicy",
              shown(group.name()),
              () ->
                  clients
                      .sageMaker()
                      .getModelPackageGroupPolicy(one -> one.modelPackageGroupName(group.name()))
                      .resourcePolicy()));
    } catch (SageMakerFailure failure) {
      // The group is there, so it is the policy that is not; said with a ValidationException.
      if (isMissing(failure)
          || String.valueOf(failure.getMessage())
              .toLowerCase(Locale.ROOT)
              .contains("cannot find")) {
        return GroupPolicy.none(group);
      }
      throw failure;
    }
  }

  /**
   * Lets other accounts read a group and make models of its versions. What else the policy says
   * stays.
   *
   * @param group the group's name or ARN
   * @param accounts twelve digits each
   * @return the policy as it is then
   * @throws IllegalArgumentException when one is no other account
   */
  public GroupPolicy share(String group, List<String> accounts) {
    ModelGroup found = group(group);
    return put(found, policy(found).with(accounts));
  }

  /**
   * Takes that away again. What else the policy says stays.
   *
   * @param group the group's name or ARN
   * @param accounts twelve digits each
   * @return the policy as it is then
   * @throws IllegalArgumentException when it is not shared with one of them
   */
  public GroupPolicy unshare(String group, List<String> accounts) {
    ModelGroup found = group(group);
    return put(found, policy(found).without(accounts));
  }

  private GroupPolicy put(ModelGroup group, GroupPolicy policy) {
    String json = policy.json();
    if (json == null) {
      call(
          "DeleteModelPackageGroupPolicy",
          shown(group.name()),
          () ->
              clients
                  .sageMaker()
                  .deleteModelPackageGroupPolicy(one -> one.modelPackageGroupName(group.name())));
    } else {
      call(
          "PutModelPackageGroupPolicy",
          shown(group.name()),
          () ->
              clients
                  .sageMaker()
                  .putModelPackageGroupPolicy(
                      one -> one.modelPackageGroupName(group.name()).resourcePolicy(json)));
    }
    return policy;
  }

  /**
   * Finds out where a version comes from: the execution that registered it, the definition and
   * commit that this ran, and the data that the model was made of.
   *
   * @param reference which version
   * @param pipeline the pipeline that registered it, or null to look through all of them where the
   *     registry does not say which
   * @return as much as is known
   */
  public Lineage lineage(ModelReference reference, @Nullable String pipeline) {
    return new LineageSearch(clients).of(describe(reference), pipeline);
  }

  private static String shown(String group) {
    return "the model package group " + Printable.of(group);
  }

  private <T> T call(String operation, String resource, Supplier<T> request) {
    return clients.call("sagemaker:" + operation, resource, request);
  }
}
