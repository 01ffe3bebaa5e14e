package dev.penstock.definition;

/**
 * A step that waits for another.
 *
 * @param from the name of the step that comes first
 * @param to the name of the step that waits
 * @param kind why it waits
 */
public record Edge(String from, String to, Kind kind) {
  /** Why a step waits for another. */
  public enum Kind {
    /** It reads a property or a report of it. */
    REFERENCE,
    /** It says so in DependsOn. */
    DEPENDS_ON,
    /** It is in a branch of it. */
    BRANCH
  }
}
