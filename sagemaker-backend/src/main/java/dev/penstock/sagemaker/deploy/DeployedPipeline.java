package dev.penstock.sagemaker.deploy;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.diff.DefinitionDiff;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline as the service has it.
 *
 * @param arn its ARN
 * @param definition its newest definition, or null when what is there is none
 * @param displayName what is shown instead of its name; null when it is not another text
 * @param description its description with the stamp, or null
 * @param role the ARN of the role that it runs with
 * @param maxParallelSteps how many steps run at a time, or null for the service's own number
 * @param tags its tags
 * @param version the newest version, or null where the service does not tell
 * @param modified when it was last changed
 */
record DeployedPipeline(
    String arn,
    @Nullable PipelineDefinition definition,
    @Nullable String displayName,
    @Nullable String description,
    @Nullable String role,
    @Nullable Long maxParallelSteps,
    Map<String, String> tags,
    @Nullable Long version,
    @Nullable Instant modified) {

  /**
   * What would be different with another definition. Of what cannot be read, the stamp alone tells.
   */
  DefinitionDiff differenceTo(Release release) {
    PipelineDefinition there = definition;
    if (there == null) {
      Stamp written = Stamp.read(description);
      boolean same = written != null && written.sha256().equals(release.stamp().sha256());
      there = same ? release.definition() : PipelineDefinition.of(new ObjectNode(Map.of()));
    }
    return DefinitionDiff.between(there, release.definition());
  }

  /** Tells whether nobody has deployed since. Tags may be changed by many. */
  boolean isStill(DeployedPipeline seen) {
    return Objects.equals(definition, seen.definition)
        && Objects.equals(displayName, seen.displayName)
        && Objects.equals(description, seen.description)
        && Objects.equals(role, seen.role)
        && Objects.equals(maxParallelSteps, seen.maxParallelSteps)
        && Objects.equals(modified, seen.modified)
        && (version == null || seen.version == null || version.equals(seen.version));
  }
}
