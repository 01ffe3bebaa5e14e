package dev.penstock.diff;

import dev.penstock.definition.Node;
import org.jspecify.annotations.Nullable;

/**
 * One difference at one place.
 *
 * @param kind what happened there
 * @param path the place: in a step from its members on, for example {@code
 *     Arguments.InputDataConfig['train'].ContentType}, else from the document on; what has a name
 *     in a list stands under it, anything else under its index
 * @param before what was there, or null when it was added; for {@link Kind#REORDERED} the names of
 *     the elements
 * @param after what is there now, or null when it was removed; for {@link Kind#REORDERED} the names
 *     of the elements
 */
public record Change(Kind kind, String path, @Nullable Node before, @Nullable Node after) {
  /** What happened. */
  public enum Kind {
    /** There was nothing before. */
    ADDED,
    /** There is nothing now. */
    REMOVED,
    /** There is something else now. */
    CHANGED,
    /** The elements of a list are in another order now. */
    REORDERED
  }

  static Change of(String path, @Nullable Node before, @Nullable Node after) {
    Kind kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    return new Change(kind, path, before, after);
  }

  static Change reordered(String path, Node before, Node after) {
    return new Change(Kind.REORDERED, path, before, after);
  }
}
