package dev.penstock.definition;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import org.jspecify.annotations.Nullable;

/** A {@code Get} in a definition. Immutable. */
public final class Reference {
  private static final String STEPS = "Steps.";
  private static final String PARAMETERS = "Parameters.";

  private final String text;
  private final Place place;
  private final @Nullable String step;
  private final String path;
  private final @Nullable String parameter;

  /**
   * A reference at a place.
   *
   * @param text what it gets, for example {@code Steps.Train.ModelArtifacts.S3ModelArtifacts}
   * @param place where in the step it stands, for example {@code Arguments.RoleArn}
   */
  public Reference(String text, Place place) {
    this.text = text;
    this.place = place;
    this.parameter = text.startsWith(PARAMETERS) ? text.substring(PARAMETERS.length()) : null;
    if (text.startsWith(STEPS)) {
      int end = STEPS.length();
      while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
        end++;
      }
      this.step = text.substring(STEPS.length(), end);
      this.path = text.substring(end < text.length() && text.charAt(end) == '.' ? end + 1 : end);
    } else {
      this.step = null;
      this.path = "";
    }
  }

  /**
   * A reference at a place that is known as text.
   *
   * @param text what it gets
   * @param place where in the step it stands
   */
  public Reference(String text, String place) {
    this(text, Place.of(place));
  }

  /**
   * A reference that stands nowhere.
   *
   * @param text what it gets
   * @return the reference
   */
  public static Reference of(String text) {
    return new Reference(text, "");
  }

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
        ? new Reference(get.value(), place)
        : null;
  }

  /**
   * Returns what it gets.
   *
   * @return the text of the {@code Get}
   */
  public String text() {
    return text;
  }

  /**
   * Returns where it stands.
   *
   * @return the place in the step
   */
  public Place at() {
    return place;
  }

  /**
   * Returns where it stands, as text.
   *
   * @return for example {@code Arguments.RoleArn}
   */
  public String place() {
    return place.toString();
  }

  /**
   * Returns the name of the step that is read.
   *
   * @return the name, or null when it is not a step that is read
   */
  public @Nullable String step() {
    return step;
  }

  /**
   * Returns the name of the parameter that is read.
   *
   * @return the name, or null when it is not a parameter that is read
   */
  public @Nullable String parameter() {
    return parameter;
  }

  /**
   * Returns what of the step is read.
   *
   * @return the path below the step, without the first dot; empty when it is not a step that is
   *     read
   */
  public String path() {
    return path;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Reference reference
        && reference.text.equals(text)
        && reference.place.toString().equals(place.toString());
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Returns what it gets and where it stands. */
  @Override
  public String toString() {
    return text + " at " + place;
  }
}
