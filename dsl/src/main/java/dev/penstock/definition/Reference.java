package dev.penstock.definition;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A {@code Get} in a definition.
 *
 * @param text what it gets, for example {@code Steps.Train.ModelArtifacts.S3ModelArtifacts}
 * @param place where in the step it stands, for example {@code Arguments.RoleArn}
 */
public record Reference(String text, String place) {
  private static final String STEPS = "Steps.";
  private static final String PARAMETERS = "Parameters.";

  /**
   * Reads a node as a reference.
   *
   * @param place where the node stands
   * @param node the node
   * @return the reference, or null when the node is none
   */
  public static @Nullable Reference of(Place place, Node node) {
    return node instanceof ObjectNode object
            && object.members().size() == 1
            && object.get("Get") instanceof TextNode get
        ? new Reference(get.value(), place.toString())
        : null;
  }

  /**
   * Returns the name of the step that is read.
   *
   * @return the name, or null when it is not a step that is read
   */
  public @Nullable String step() {
    if (!text.startsWith(STEPS)) {
      return null;
    }
    int end = STEPS.length();
    while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
      end++;
    }
    return text.substring(STEPS.length(), end);
  }

  /**
   * Returns the name of the parameter that is read.
   *
   * @return the name, or null when it is not a parameter that is read
   */
  public @Nullable String parameter() {
    return text.startsWith(PARAMETERS) ? text.substring(PARAMETERS.length()) : null;
  }

  /**
   * Returns what of the step is read.
   *
   * @return the path below the step, without the first dot; empty when it is not a step that is
   *     read
   */
  public String path() {
    String step = step();
    if (step == null) {
      return "";
    }
    String rest = text.substring(STEPS.length() + step.length());
    return rest.startsWith(".") ? rest.substring(1) : rest;
  }
}
