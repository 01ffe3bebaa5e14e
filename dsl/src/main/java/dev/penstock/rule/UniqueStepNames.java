package dev.penstock.rule;

import dev.penstock.definition.StepDefinition;
import java.util.LinkedHashMap;
import java.util.Map;

/** PSK102: every step has a name of its own. PSK108: a step is in one branch only. */
final class UniqueStepNames implements Rule {
  @Override
  public void check(Topology topology, Report report) {
    Map<String, StepDefinition> seen = new LinkedHashMap<>();
    for (StepDefinition step : topology.steps()) {
      StepDefinition other = seen.putIfAbsent(step.name(), step);
      if (other == null) {
        continue;
      }
      if (other.json().equals(step.json()) && topology.branch(step.name()) != null) {
        report.error(
            "PSK108",
            step.name(),
            null,
            "the step stands in more than one branch",
            "A step may be in one branch of one condition only: make a second step of another name,"
                + " or take it out of the branches and let it depend on the condition.");
      } else {
        report.error(
            "PSK102",
            step.name(),
            "Name",
            "two steps have the name \"" + step.name() + "\"",
            "Give one of them another name: names are unique in a pipeline, branches included.");
      }
    }
    if (topology.steps().isEmpty()) {
      report.error(
          "PSK114",
          null,
          "Steps",
          "the pipeline has no steps",
          "Give it at least one: Pipeline.named(…).steps(step).");
    }
  }
}
