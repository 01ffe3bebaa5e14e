package dev.penstock.local.job;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of a job that succeeded.
 *
 * @param properties what the runner knows of the job besides its request, in the shape of the job's
 *     description: {@code ModelArtifacts}, {@code ExitMessage}, {@code BestTrainingJob}. For a
 *     Lambda, what the function returned. It goes over what the engine fills in, member by member.
 */
public record StepOutcome(ObjectNode properties) {
  private static final StepOutcome SUCCEEDED = new StepOutcome(new ObjectNode(Map.of()));

  /**
   * Success with nothing to say.
   *
   * @return the outcome
   */
  public static StepOutcome succeeded() {
    return SUCCEEDED;
  }

  /**
   * Adds properties.
   *
   * @param more the properties; those of the same name replace what was there
   * @return the outcome with both
   */
  public StepOutcome with(ObjectNode more) {
    Map<String, Node> all = new LinkedHashMap<>(properties.members());
    all.putAll(more.members());
    return new StepOutcome(new ObjectNode(all));
  }

  /**
   * Adds a property.
   *
   * @param name its name
   * @param value its value
   * @return the outcome with it
   */
  public StepOutcome with(String name, Node value) {
    return with(new ObjectNode(Map.of(name, value)));
  }

  /**
   * Adds a property that is a text.
   *
   * @param name its name
   * @param value its value
   * @return the outcome with it
   */
  public StepOutcome with(String name, String value) {
    return with(name, new TextNode(value));
  }
}
