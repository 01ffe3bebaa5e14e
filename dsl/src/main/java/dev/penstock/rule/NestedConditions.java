package dev.penstock.rule;

import dev.penstock.definition.StepDefinition;

/** PSK321: conditions in branches of others, which the service's guide says it does not take. */
final class NestedConditions implements Rule {
  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    Topology.Branch branch = step.type().equals("Condition") ? topology.branch(step.name()) : null;
    if (branch != null) {
      report.warning(
          "PSK321",
          step.name(),
          null,
          "the condition is in a branch of another; the service's guide says that it takes none,"
              + " though it has taken such definitions",
          "Put the conditions of both into one .when(…), if they lead to the same.");
    }
  }
}
