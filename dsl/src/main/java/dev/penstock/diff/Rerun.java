package dev.penstock.diff;

import java.util.List;

/**
 * A step that runs in the next execution although it ran before, and why. What is known is what
 * stands in the definitions: that the one before has run, with the start values that the next
 * execution will have, and that its results are still there.
 *
 * @param step the step's name
 * @param reasons the reasons, at least one
 */
public record Rerun(String step, List<Reason> reasons) {
  /**
   * Copies the reasons.
   *
   * @param step the step's name
   * @param reasons the reasons
   */
  public Rerun {
    reasons = List.copyOf(reasons);
  }

  /**
   * Tells whether it runs again because of a difference.
   *
   * @return false when it runs again in every execution, whatever is different
   */
  public boolean isDifference() {
    return reasons.stream().anyMatch(reason -> reason.kind().isDifference());
  }

  /**
   * Tells whether it surely runs again.
   *
   * @return false when it depends on how old its earlier result is
   */
  public boolean isCertain() {
    return reasons.stream().anyMatch(reason -> reason.kind() != Reason.Kind.EXPIRY_CHANGED);
  }
}
