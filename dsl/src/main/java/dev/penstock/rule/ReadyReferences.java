package dev.penstock.rule;

import dev.penstock.definition.Place;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * PSK106: what a step waits for can be ready: it is no fail step, and not in the branch that is
 * skipped when this one runs. PSK107: a step outside a branch that waits for one inside is skipped
 * with it.
 */
final class ReadyReferences implements Rule {
  private static final Place DEPENDS_ON = Place.of("DependsOn");

  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    Map<String, Place> sources = new LinkedHashMap<>();
    for (Reference reference : topology.references(step)) {
      if (reference.step() != null) {
        sources.putIfAbsent(reference.step(), reference.at());
      }
    }
    topology.contents(step).dependsOn().forEach(name -> sources.putIfAbsent(name, DEPENDS_ON));
    sources.forEach((source, place) -> check(step, source, place, topology, report));
  }

  private static void check(
      StepDefinition step, String source, Place where, Topology topology, Report report) {
    StepDefinition there = topology.byName().get(source);
    if (there == null || source.equals(step.name())) {
      return;
    }
    if (there.type().equals("Fail")) {
      String message =
          "the step waits for \"" + source + "\", a fail step, after which nothing runs";
      String mend = "Wait for what the fail step waits for instead.";
      // The Python SDK writes such definitions; that the service refuses them is only documented.
      if (topology.subject().fromFile()) {
        report.warning("PSK106", step.name(), Topology.place(where), message, mend);
      } else {
        report.error("PSK106", step.name(), Topology.place(where), message, mend);
      }
      return;
    }
    List<Topology.Branch> own = topology.branches(step.name());
    for (Topology.Branch branch : topology.branches(source)) {
      if (own.contains(branch) || branch.condition().equals(step.name())) {
        continue;
      }
      boolean other = own.contains(new Topology.Branch(branch.condition(), !branch.first()));
      if (other) {
        report.error(
            "PSK106",
            step.name(),
            Topology.place(where),
            "the step waits for \""
                + source
                + "\" in the other branch of \""
                + branch.condition()
                + "\": only one of the two runs",
            "Move \"" + source + "\" out of the branches.");
        return;
      }
      report.warning(
          "PSK107",
          step.name(),
          Topology.place(where),
          "the step waits for \""
              + source
              + "\" in a branch of \""
              + branch.condition()
              + "\", and is skipped when that branch is not taken",
          "Put the step into the same branch, or move \"" + source + "\" out of it.");
      return;
    }
  }
}
