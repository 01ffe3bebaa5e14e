package dev.penstock.rule;

import dev.penstock.definition.StepDefinition;
import dev.penstock.rule.Locations.Output;
import java.util.HashMap;
import java.util.Map;

/** PSK309: two steps do not write to the same place. */
final class SameOutputs implements Rule {
  @Override
  public void check(Topology topology, Report report) {
    Map<String, Output> first = new HashMap<>();
    for (StepDefinition step : topology.steps()) {
      for (Output output : Locations.outputs(step)) {
        Output other = output.whole() ? first.putIfAbsent(output.text(), output) : null;
        if (other == null || topology.neverTogether(step.name(), other.step().name())) {
          continue;
        }
        boolean same = other.step().name().equals(step.name());
        report.warning(
            "PSK309",
            step.name(),
            output.place(),
            (same ? "another output of the step" : "\"" + other.step().name() + "\"")
                + (same ? " goes" : " writes")
                + " to the same place, and one spoils what the other wrote",
            "Give each output a place of its own; left out, it gets one.");
      }
    }
  }
}
