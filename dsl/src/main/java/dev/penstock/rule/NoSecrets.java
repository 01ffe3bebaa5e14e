package dev.penstock.rule;

import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.Place;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * PSK317: no secret is written into a definition, which everybody can read who may look at the
 * pipeline. The message never shows it.
 */
final class NoSecrets implements Rule {
  private static final Pattern ASSIGNMENT = Pattern.compile("(?s)-{0,2}([A-Za-z][\\w.-]*)=(.+)");

  @Override
  public void check(Topology topology, Report report) {
    for (ParameterDefinition parameter : topology.definition().parameters()) {
      report(parameter, parameter.name(), report);
    }
  }

  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    StepContents.Text flag = null;
    for (StepContents.Text text : contents.given()) {
      if (text.value().indexOf('=') > 0) {
        Matcher assignment = ASSIGNMENT.matcher(text.value());
        if (assignment.matches()) {
          report(step.name(), text.place(), assignment.group(1), assignment.group(2), report);
        }
      }
      String name =
          flag != null && isNext(flag.place(), text.place()) ? flag.value() : text.place().name();
      report(step.name(), text.place(), name, text.value(), report);
      flag = text.value().startsWith("-") ? text : null;
    }
  }

  /** A parameter whose name tells nothing may still be given as a secret. */
  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    for (Reference reference : topology.references(step)) {
      ParameterDefinition parameter = topology.parameters().get(reference.parameter());
      if (parameter != null && isGiven(reference.at())) {
        report(parameter, reference.at().name(), report);
      }
    }
  }

  private static void report(ParameterDefinition parameter, String name, Report report) {
    String text = Nodes.constant(parameter.defaultValue());
    if (text != null) {
      Place place = Place.of("Parameters." + parameter.name() + ".DefaultValue");
      report(null, place, name, text, report);
    }
  }

  private static boolean isNext(Place flag, Place text) {
    return text.index() > 0 && text.index() == flag.index() + 1 && text.parent() == flag.parent();
  }

  private static boolean isGiven(Place place) {
    for (Place at = place; at != null; at = at.parent()) {
      if (StepContents.GIVEN.contains(at.name())) {
        return true;
      }
    }
    return false;
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
