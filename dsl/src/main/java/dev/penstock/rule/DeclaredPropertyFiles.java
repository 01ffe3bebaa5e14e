package dev.penstock.rule;

import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PSK110: a property file that is read is declared by its step, in an output that the step has. */
final class DeclaredPropertyFiles implements Rule {
  private static final String FILES = "PropertyFiles.";

  @Override
  public void check(Topology topology, Report report) {
    for (StepDefinition step : topology.steps()) {
      for (Reference reference : topology.references(step)) {
        String source = reference.step();
        StepDefinition there = source == null ? null : topology.byName().get(source);
        if (there != null && reference.path().startsWith(FILES)) {
          check(step, reference, there, report);
        }
      }
      checkOutputs(step, report);
    }
  }

  private static void check(
      StepDefinition step, Reference reference, StepDefinition source, Report report) {
    String file = reference.path().substring(FILES.length());
    Set<String> declared = texts(source.json().get("PropertyFiles"), "PropertyFileName");
    if (!declared.contains(file)) {
      report.error(
          "PSK110",
          step.name(),
          Topology.place(reference.place()),
          "the step \"" + source.name() + "\" declares no property file \"" + file + "\"",
          Nearest.suggestion(file, declared)
              + " Declare it: .propertyFile(\""
              + file
              + "\", output, path).");
    }
  }

  private static void checkOutputs(StepDefinition step, Report report) {
    ObjectNode config =
        step.arguments().get("ProcessingOutputConfig") instanceof ObjectNode object ? object : null;
    Set<String> outputs = texts(config == null ? null : config.get("Outputs"), "OutputName");
    for (String output : texts(step.json().get("PropertyFiles"), "OutputName")) {
      if (!outputs.contains(output)) {
        report.error(
            "PSK110",
            step.name(),
            "PropertyFiles",
            "a property file is in the output \"" + output + "\", which the step does not have",
            Nearest.suggestion(output, outputs));
      }
    }
  }

  private static Set<String> texts(dev.penstock.definition.@Nullable Node array, String member) {
    Set<String> names = new LinkedHashSet<>();
    if (array instanceof ArrayNode all) {
      for (var each : all.elements()) {
        String name = each instanceof ObjectNode object ? object.text(member) : null;
        if (name != null) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
