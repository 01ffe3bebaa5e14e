package dev.penstock.rule;

import dev.penstock.definition.StepDefinition;

/**
 * One thing that a definition is held against. What a step shows by itself is judged as soon as the
 * step is written, while it is at hand: a large definition does not fit into the processor's cache.
 * Then come the steps among the others, and last the pipeline as a whole. A rule may keep until
 * then what it saw in the steps: a rule object is for one definition.
 */
interface Rule {
  /**
   * Reports what breaks the rule in a step, whatever the other steps are.
   *
   * @param step the step
   * @param contents what is in it
   * @param report takes what is found
   */
  default void look(StepDefinition step, StepContents contents, Report report) {}

  /**
   * Reports what breaks the rule in a step among the others, when all were looked at.
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
