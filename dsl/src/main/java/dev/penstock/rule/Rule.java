package dev.penstock.rule;

import dev.penstock.definition.StepDefinition;

/**
 * One thing that a definition is held against. What can be judged step by step is, so that all
 * rules look at one step while it is at hand: a large definition does not fit into the processor's
 * cache. The pipeline as a whole comes last, and a rule may keep until then what it saw in the
 * steps: a rule object is for one definition.
 */
interface Rule {
  /**
   * Reports what breaks the rule in a step.
   *
   * @param topology the definition and its graph
   * @param step the step
   * @param report takes what is found
   */
  default void check(Topology topology, StepDefinition step, Report report) {}

  /**
   * Reports what breaks the rule in the pipeline as a whole, when all steps were seen.
   *
   * @param topology the definition and its graph
   * @param report takes what is found
   */
  default void check(Topology topology, Report report) {}
}
