package dev.penstock;

/** The door to what users have no use for, and so cannot call. */
public final class WithoutRules {
  private WithoutRules() {}

  /**
   * Compiles a pipeline without holding it against any rule.
   *
   * @param pipeline the pipeline
   * @return the definition, and what was found while it was made
   */
  public static Compilation compile(Pipeline pipeline) {
    return pipeline.compileWithoutRules();
  }
}
