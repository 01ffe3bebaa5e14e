package dev.penstock.rule;

import dev.penstock.rule.Locations.Output;
import java.util.HashMap;
import java.util.Map;

/** PSK309: two steps do not write to the same place. */
final class SameOutputs implements Rule {
  @Override
  public void check(Topology topology, Report report) {
    Map<String, Output> first = new HashMap<>();
    for (Output output : topology.outputs()) {
      String step = output.step().name();
      Output other = output.whole() ? first.putIfAbsent(output.text(), output) : null;
      if (other == null || topology.neverTogether(step, other.step().name())) {
        continue;
      }
      boolean same = other.step().name().equals(step);
      report.warning(
          "PSK309",
          step,
          output.place(),
          (same ? "another output of the step goes" : "\"" + other.step().name() + "\" writes")
              + " to the same place, and one spoils what the other wrote",
          "Give each output a place of its own; left out, it gets one.");
    }
  }
}
