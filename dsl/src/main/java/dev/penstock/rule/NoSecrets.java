package dev.penstock.rule;

import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.Place;
import dev.penstock.definition.StepDefinition;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * PSK317: no secret is written into a definition, which everybody can read who may look at the
 * pipeline. The message never shows it.
 */
final class NoSecrets implements Rule {
  private static final Set<String> PLACES =
      Set.of(
          "Environment",
          "HyperParameters",
          "StaticHyperParameters",
          "ContainerArguments",
          "ContainerEntrypoint",
          "Args");

  @Override
  public void check(Topology topology, Report report) {
    for (ParameterDefinition parameter : topology.definition().parameters()) {
      String text = Nodes.constant(parameter.defaultValue());
      if (text != null) {
        String place = "Parameters." + parameter.name() + ".DefaultValue";
        report(null, place, parameter.name(), text, report);
      }
    }
  }

  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    boolean call = step.type().equals("Lambda") || step.type().equals("Callback");
    for (StepContents.Text text : topology.contents(step).texts()) {
      Place place = text.place();
      if (isLooked(place, call)) {
        report(step.name(), Topology.place(place), place.name(), text.value(), report);
      }
    }
  }

  private static boolean isLooked(Place place, boolean call) {
    for (Place outer = place; outer != null; outer = outer.parent()) {
      if (PLACES.contains(outer.name()) || (call && outer.name().equals("Arguments"))) {
        return true;
      }
    }
    return false;
  }

  private static void report(
      @Nullable String step, String place, String name, String text, Report report) {
    String why = Secrets.find(name, text);
    if (why != null) {
      report.warning(
          "PSK317",
          step,
          place,
          "the text is a secret, " + why + ", and can be read by all who can see the pipeline",
          "Keep it in Secrets Manager, give the container the name of it there, and change the secret.");
    }
  }
}
