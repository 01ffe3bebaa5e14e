package dev.penstock.rule;

import dev.penstock.definition.StepDefinition;
import dev.penstock.rule.Locations.Output;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** PSK309: two steps do not write to the same place. */
final class SameOutputs implements Rule {
  /** Enough for the branches that write to one place; more would take the longer the more. */
  private static final int KEPT = 100;

  private final Map<String, List<Output>> before = new HashMap<>();

  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    for (Output output : topology.outputs(step)) {
      if (output.whole()) {
        StepDefinition loop = topology.loop(step.name());
        if (loop != null && !output.text().contains("{ForEach.CurrentItem")) {
          report.warning(
              "PSK309",
              step.name(),
              output.place(),
              "every item of \""
                  + loop.name()
                  + "\" writes to the same place, and spoils what the"
                  + " others wrote",
              "Put the item into the location: join(\"/\", literal(\"s3://…\"), item.string(\"…\")).");
        }
        List<Output> others = before.computeIfAbsent(output.text(), text -> new ArrayList<>(1));
        for (Output other : others) {
          if (!topology.neverTogether(step.name(), other.step().name())) {
            report(step, output, other, report);
            break;
          }
        }
        if (others.size() < KEPT) {
          others.add(output);
        }
      }
    }
  }

  private static void report(StepDefinition step, Output output, Output other, Report report) {
    boolean same = other.step().name().equals(step.name());
    report.warning(
        "PSK309",
        step.name(),
        output.place(),
        (same ? "another output of the step goes" : "\"" + other.step().name() + "\" writes")
            + " to the same place, and one spoils what the other wrote",
        "Give each output a place of its own; left out, it gets one.");
  }
}
