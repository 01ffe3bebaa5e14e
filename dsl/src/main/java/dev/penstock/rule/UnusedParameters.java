package dev.penstock.rule;

import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.HashSet;
import java.util.Set;

/** PSK301: a parameter that nothing reads does nothing. */
final class UnusedParameters implements Rule {
  @Override
  public void check(Topology topology, Report report) {
    Set<String> used = new HashSet<>();
    for (StepDefinition step : topology.steps()) {
      for (Reference reference : topology.references(step)) {
        if (reference.parameter() != null) {
          used.add(reference.parameter());
        }
      }
    }
    for (Reference reference : topology.definition().outerReferences()) {
      if (reference.parameter() != null) {
        used.add(reference.parameter());
      }
    }
    for (ParameterDefinition parameter : topology.definition().parameters()) {
      if (!parameter.name().isEmpty() && !used.contains(parameter.name())) {
        report.warning(
            "PSK301",
            null,
            "Parameters." + parameter.name(),
            "no step reads the parameter",
            "Take it out, or use it where its value is meant to count.");
      }
    }
  }
}
