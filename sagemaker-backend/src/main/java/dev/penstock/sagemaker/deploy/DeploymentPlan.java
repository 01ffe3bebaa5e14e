package dev.penstock.sagemaker.deploy;

import dev.penstock.Asset;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.diff.DefinitionDiff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a deployment would change, against what the service had when it was asked. Immutable. */
public final class DeploymentPlan {
  private final Release release;
  private final @Nullable DeployedPipeline before;
  private final List<Asset> missing;
  private final List<FunctionChange> functions;
  private final @Nullable DefinitionDiff diff;
  private final List<SettingChange> settings;
  private final Map<String, String> tagsToAdd;
  private final List<String> tagsToDelete;
  private final boolean updates;

  private DeploymentPlan(
      Release release,
      @Nullable DeployedPipeline before,
      List<Asset> missing,
      List<FunctionChange> functions) {
    this.release = release;
    this.before = before;
    this.missing = List.copyOf(missing);
    this.functions = List.copyOf(functions);
    Map<String, String> there = before == null ? Map.of() : before.tags();
    this.diff = before == null ? null : before.differenceTo(release);
    List<SettingChange> changes = new ArrayList<>(settings(release, before));
    Stamp written = before == null ? null : Stamp.read(before.description());
    this.updates = diff == null || !diff.isEmpty() || !changes.isEmpty() || written == null;
    // Where only tags change, the stamp stays that of what is there.
    Map<String, String> wanted =
        OwnTags.of(release.tags(), updates || written == null ? release.stamp() : written);
    this.tagsToAdd = OwnTags.added(there, wanted);
    this.tagsToDelete = OwnTags.removed(there, wanted);
    tagsToAdd.forEach((key, value) -> change(changes, key, there.get(key), value));
    tagsToDelete.forEach(key -> change(changes, key, there.get(key), null));
    if (before != null && written == null) {
      changes.add(new SettingChange("Provenance", null, release.stamp().toString()));
    }
    this.settings = List.copyOf(changes);
  }

  static DeploymentPlan of(
      Release release,
      @Nullable DeployedPipeline before,
      List<Asset> missing,
      List<FunctionChange> functions) {
    return new DeploymentPlan(release, before, missing, functions);
  }

  private static List<SettingChange> settings(Release release, @Nullable DeployedPipeline before) {
    List<SettingChange> changes = new ArrayList<>();
    compare(changes, "RoleArn", before == null ? null : before.role(), release.role());
    compare(
        changes,
        "PipelineDescription",
        before == null ? null : Stamp.without(before.description()),
        release.description());
    compare(
        changes,
        "PipelineDisplayName",
        before == null ? null : before.displayName(),
        release.displayName());
    Long most = release.maxParallelSteps();
    if (most != null) {
      compare(
          changes,
          "MaxParallelExecutionSteps",
          before == null ? null : text(before.maxParallelSteps()),
          text(most));
    }
    return changes;
  }

  private static void compare(
      List<SettingChange> changes, String name, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      changes.add(new SettingChange(name, before, after));
    }
  }

  /**
   * The tags that tell where it comes from change with the rest, and are no change of their own.
   */
  private static void change(
      List<SettingChange> changes, String key, @Nullable String before, @Nullable String after) {
    if (!key.startsWith(Stamp.PREFIX)) {
      changes.add(new SettingChange("Tags['" + key + "']", before, after));
    }
  }

  private static @Nullable String text(@Nullable Long number) {
    return number == null ? null : number.toString();
  }

  /**
   * Returns what is to be deployed.
   *
   * @return the release
   */
  public Release release() {
    return release;
  }

  /**
   * Tells whether the pipeline is not there yet.
   *
   * @return true when a deployment would create it
   */
  public boolean creates() {
    return before == null;
  }

  /**
   * Tells whether a deployment would change nothing at all.
   *
   * @return true when all is as it is to be
   */
  public boolean isEmpty() {
    return !updates
        && tagsToAdd.isEmpty()
        && tagsToDelete.isEmpty()
        && missing.isEmpty()
        && changedFunctions().isEmpty();
  }

  /**
   * Returns what would change in the definition.
   *
   * @return the difference, or null when the pipeline is not there yet
   */
  public @Nullable DefinitionDiff definition() {
    return diff;
  }

  /**
   * Returns what would change besides: role, description, display name, parallelism and tags.
   *
   * @return the changes
   */
  public List<SettingChange> settings() {
    return settings;
  }

  /**
   * Returns the files that would be uploaded.
   *
   * @return those that are not in S3
   */
  public List<Asset> missing() {
    return missing;
  }

  /**
   * Returns the Lambda functions that come with their code.
   *
   * @return all of them, also those that would stay as they are
   */
  public List<FunctionChange> functions() {
    return functions;
  }

  List<FunctionChange> changedFunctions() {
    return functions.stream().filter(each -> !each.isEmpty()).toList();
  }

  /**
   * Returns the version that is there.
   *
   * @return the newest, or null when there is none or the service does not tell
   */
  public @Nullable Long version() {
    return before == null ? null : before.version();
  }

  /**
   * Returns what people may stumble over: a setting that the code does not mention, and that the
   * service cannot take back.
   *
   * @return sentences
   */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    Long most = before == null ? null : before.maxParallelSteps();
    if (most != null && release.maxParallelSteps() == null) {
      notes.add(
          "MaxParallelExecutionSteps stays "
              + most
              + ": the pipeline says nothing of it, and the service cannot take it back.");
    }
    if (functions.size() < release.functions().size()) {
      notes.add("There is no Lambda at this address: functions are not deployed.");
    }
    return notes;
  }

  @Nullable DeployedPipeline before() {
    return before;
  }

  boolean updates() {
    return updates;
  }

  Map<String, String> tagsToAdd() {
    return new LinkedHashMap<>(tagsToAdd);
  }

  List<String> tagsToDelete() {
    return tagsToDelete;
  }

  /**
   * Returns the plan for machines.
   *
   * @return an object as {@code docs/deploy.md} describes it
   */
  public ObjectNode toJson() {
    return PlanJson.of(this).build();
  }

  /**
   * Returns the plan as people read it.
   *
   * @return lines of text, the last one ended too
   */
  @Override
  public String toString() {
    return PlanText.of(this);
  }
}
