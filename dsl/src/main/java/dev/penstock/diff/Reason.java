package dev.penstock.diff;

import org.jspecify.annotations.Nullable;

/**
 * Why a step runs again.
 *
 * @param kind what sort of reason it is
 * @param place where in the step it shows, or null where that says nothing
 * @param name the step, parameter, variable or former name that it is about, or null
 */
public record Reason(Kind kind, @Nullable String place, @Nullable String name) {
  /** What sort of reason it is. */
  public enum Kind {
    /** The step is new, so there is no earlier result. */
    ADDED(true),
    /** The step had another name, and results are kept by name. */
    RENAMED(true),
    /** Something that decides about earlier results is not what it was. */
    KEY_CHANGED(true),
    /** It uses a parameter whose type or default is not what it was. */
    PARAMETER_CHANGED(true),
    /** It uses a value of a step that runs again, and that value will most likely be another. */
    INPUT(true),
    /** It looked for no earlier results before. */
    CACHE_ADDED(true),
    /** It no longer looks for earlier results. */
    CACHE_REMOVED(true),
    /** Earlier results hold for longer or shorter: it may run again, by how old they are. */
    EXPIRY_CHANGED(true),
    /** It looks for no earlier results, before as now. */
    NOT_CACHED(false),
    /** It uses a variable that is another in every execution. */
    EXECUTION_VARIABLE(false),
    /** It uses a value of a step that runs every time, and that value is another every time. */
    INPUT_EVERY_TIME(false);

    private final boolean difference;

    Kind(boolean difference) {
      this.difference = difference;
    }

    /**
     * Tells whether the reason is a difference of the two definitions.
     *
     * @return false when it holds for the later one alone, whatever the earlier was
     */
    public boolean isDifference() {
      return difference;
    }
  }
}
