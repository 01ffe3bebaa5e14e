package dev.penstock.rule;

import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.HashMap;
import java.util.Map;

/** What references read, looked up once for each path of a step type: most pipelines have few. */
final class PropertyLookups {
  private final Topology topology;
  private final Map<String, Map<String, PropertyLookup>> byType = new HashMap<>();

  PropertyLookups(Topology topology) {
    this.topology = topology;
  }

  PropertyLookup of(Reference reference) {
    String source = reference.step();
    StepDefinition step = source == null ? null : topology.byName().get(source);
    if (step == null || step.type().equals("ForEach")) {
      return PropertyLookup.of(step, reference.path());
    }
    Map<String, PropertyLookup> known =
        byType.computeIfAbsent(step.type(), type -> new HashMap<>());
    PropertyLookup found = known.get(reference.path());
    if (found == null) {
      found = PropertyLookup.of(step, reference.path());
      known.put(reference.path(), found);
    }
    return found;
  }
}
