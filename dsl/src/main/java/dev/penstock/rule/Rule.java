package dev.penstock.rule;

/** One thing that a definition is held against. */
interface Rule {
  /**
   * Reports what breaks the rule.
   *
   * @param topology the definition and its graph
   * @param report takes what is found
   */
  void check(Topology topology, Report report);
}
