package dev.penstock.rule;

import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;

/** PSK214: a property that is read is one that steps of this type have. */
final class KnownProperties implements Rule {
  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    for (Reference reference : topology.references(step)) {
      PropertyLookup property = topology.property(reference);
      if (property.missing() != null) {
        StepDefinition source = topology.byName().get(reference.step());
        report.error(
            "PSK214",
            step.name(),
            Topology.place(reference.at()),
            "\""
                + reference.text()
                + "\" reads \""
                + property.missing()
                + "\", which the properties of a step of type "
                + (source == null ? "" : source.type())
                + " do not have there",
            property.known().isEmpty()
                ? "Read what is before it: it is a single value."
                : Words.suggestion(property.missing(), property.known()));
      }
    }
  }
}
