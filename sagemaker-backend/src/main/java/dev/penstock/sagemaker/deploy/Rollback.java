package dev.penstock.sagemaker.deploy;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.diff.DefinitionDiff;
import dev.penstock.diff.Printable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What going back to an earlier version's definition did.
 *
 * @param pipeline the pipeline's name
 * @param arn its ARN
 * @param from the version that was the newest
 * @param to the version whose definition counts again
 * @param version the version that is there now; that of {@code from} when the two are the same
 * @param diff what is different now
 * @param warnings sentences for whoever went back
 */
public record Rollback(
    String pipeline,
    String arn,
    long from,
    long to,
    @Nullable Long version,
    DefinitionDiff diff,
    List<String> warnings) {
  /**
   * Copies the list.
   *
   * @param pipeline the pipeline's name
   * @param arn its ARN
   * @param from the version that was the newest
   * @param to the version whose definition counts again
   * @param version the version that is there now
   * @param diff what is different now
   * @param warnings sentences for whoever went back
   */
  public Rollback {
    warnings = List.copyOf(warnings);
  }

  /**
   * Tells whether anything is different now.
   *
   * @return false when the newest version said the same already
   */
  public boolean isChanged() {
    return !diff.isEmpty();
  }

  /**
   * Returns the same for machines.
   *
   * @return an object as {@code docs/deploy.md} describes it
   */
  public ObjectNode toJson() {
    return new PlanJson()
        .put("pipeline", pipeline)
        .put("arn", arn)
        .put("changes", isChanged())
        .put("from", from)
        .put("to", to)
        .put("version", version)
        .put("warnings", warnings, TextNode::new)
        .put("definition", diff.toJson())
        .build();
  }

  /**
   * Returns the same as people read it.
   *
   * @return lines of text, the last one ended too
   */
  @Override
  public String toString() {
    if (!isChanged()) {
      return pipeline + ": version " + from + " says the same as version " + to + ".\n";
    }
    return diff
        + pipeline
        + ": back to version "
        + to
        + (version == null ? "" : ", which is version " + version + " now")
        + " ("
        + Printable.of(arn)
        + ")\n";
  }
}
