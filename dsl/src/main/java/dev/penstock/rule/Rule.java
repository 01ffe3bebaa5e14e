package dev.penstock.rule;

import dev.penstock.definition.StepDefinition;

/**
 * One thing that a definition is held against. What can be judged step by step is, so that all
 * rules look at one step while it is at hand: a large definition does not fit into the processor's
 * cache.
 */
interface Rule {
  /**
   * Reports what breaks the rule in the pipeline as a whole.
   *
   * @param topology the definition and its graph
   * @param report takes what is found
   */
  default void check(Topology topology, Report report) {}

  /**
   * Reports what breaks the rule in a step.
   *
   * @param topology the definition and its graph
   * @param step the step
   * @param report takes what is found
   */
  default void check(Topology topology, StepDefinition step, Report report) {}
}
