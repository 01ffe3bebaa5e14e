package dev.penstock.rule;

import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.Place;
import dev.penstock.definition.StepDefinition;
import org.jspecify.annotations.Nullable;

/**
 * PSK317: no secret is written into a definition, which everybody can read who may look at the
 * pipeline. The message never shows it.
 */
final class NoSecrets implements Rule {
  @Override
  public void check(Topology topology, Report report) {
    for (ParameterDefinition parameter : topology.definition().parameters()) {
      String text = Nodes.constant(parameter.defaultValue());
      if (text != null) {
        Place place = Place.of("Parameters." + parameter.name() + ".DefaultValue");
        report(null, place, parameter.name(), text, report);
      }
    }
  }

  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    for (StepContents.Text text : contents.given()) {
      report(step.name(), text.place(), text.place().name(), text.value(), report);
    }
  }

  private static void report(
      @Nullable String step, Place place, String name, String text, Report report) {
    String why = Secrets.find(name, text);
    if (why != null) {
      report.warning(
          "PSK317",
          step,
          Topology.place(place),
          "the text is a secret, " + why + ", and can be read by all who can see the pipeline",
          "Keep it in Secrets Manager, give the container the name of it there, and change the"
              + " secret.");
    }
  }
}
