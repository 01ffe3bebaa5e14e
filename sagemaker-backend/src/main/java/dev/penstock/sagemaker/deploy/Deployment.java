package dev.penstock.sagemaker.deploy;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.diff.Printable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a deployment did.
 *
 * @param plan what it was to do
 * @param outcome what became of it
 * @param arn the pipeline's ARN
 * @param version the version that is there now, or null where the service does not tell
 * @param uploaded the locations of what was uploaded
 * @param warnings sentences for whoever deployed
 */
public record Deployment(
    DeploymentPlan plan,
    Outcome outcome,
    String arn,
    @Nullable Long version,
    List<String> uploaded,
    List<String> warnings) {
  /** What became of the pipeline. */
  public enum Outcome {
    /** It was not there before. */
    CREATED,
    /** Its definition or settings are others now. */
    UPDATED,
    /** Only its tags are others now. */
    TAGGED,
    /** It is as it was. */
    UNCHANGED
  }

  /**
   * Copies the lists.
   *
   * @param plan what it was to do
   * @param outcome what became of it
   * @param arn the pipeline's ARN
   * @param version the version that is there now, or null
   * @param uploaded the locations of what was uploaded
   * @param warnings sentences for whoever deployed
   */
  public Deployment {
    uploaded = List.copyOf(uploaded);
    warnings = List.copyOf(warnings);
  }

  /**
   * Returns the deployment for machines: all that a plan has, and what became of it.
   *
   * @return an object as {@code docs/deploy.md} describes it
   */
  public ObjectNode toJson() {
    return PlanJson.of(plan)
        .put("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .put("arn", arn)
        .put("version", version)
        .put("uploaded", uploaded, TextNode::new)
        .put("warnings", warnings, TextNode::new)
        .build();
  }

  /**
   * Returns what happened, as people read it.
   *
   * @return one line, not ended
   */
  @Override
  public String toString() {
    String done =
        switch (outcome) {
          case CREATED -> "created";
          case UPDATED -> "updated";
          case TAGGED -> "tagged anew";
          case UNCHANGED -> "unchanged";
        };
    return plan.release().name()
        + ": "
        + done
        + (version == null ? "" : ", version " + version)
        + (uploaded.isEmpty() ? "" : ", " + uploaded.size() + " uploaded")
        + functions()
        + " ("
        + Printable.of(arn)
        + ")";
  }

  private String functions() {
    int count = plan.changedFunctions().size();
    return count == 0 ? "" : ", " + count + (count == 1 ? " function" : " functions") + " set";
  }
}
