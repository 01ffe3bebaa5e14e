package dev.penstock.diff;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is different about one step.
 *
 * @param kind what happened to the step
 * @param name its name; for one that was removed, the name that it had
 * @param formerName its name before, when it was renamed: a step of the same type and arguments;
 *     else null
 * @param type its type
 * @param before which step it was inside of; null for none, and for one that was added
 * @param after which step it is inside of; null for none, and for one that was removed
 * @param changes what is different in it; empty for one that was added or removed
 */
public record StepDiff(
    Kind kind,
    String name,
    @Nullable String formerName,
    String type,
    @Nullable Placement before,
    @Nullable Placement after,
    List<Change> changes) {
  /** What happened to a step. */
  public enum Kind {
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** It is another now, or called otherwise, or elsewhere. */
    CHANGED
  }

  /**
   * Copies the changes.
   *
   * @param kind what happened to the step
   * @param name its name
   * @param formerName its name before, or null
   * @param type its type
   * @param before which step it was inside of, or null
   * @param after which step it is inside of, or null
   * @param changes what is different in it
   */
  public StepDiff {
    changes = List.copyOf(changes);
  }

  /**
   * Tells whether the step went into a branch, out of one, or from one to another.
   *
   * @return true when it did
   */
  public boolean isMoved() {
    return kind == Kind.CHANGED && !Objects.equals(before, after);
  }
}
