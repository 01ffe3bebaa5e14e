package dev.penstock.rule;

import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PSK117: an output of a Lambda or callback step that is read is declared there. PSK118: no step
 * declares two outputs of one name.
 */
final class DeclaredOutputs implements Rule {
  private static final Set<String> TYPES = Set.of("Lambda", "Callback");
  private static final Pattern OUTPUT =
      Pattern.compile("(?:.*\\.)?OutputParameters\\['(.*?)'\\].*");

  @Override
  public void check(Topology topology, Report report) {
    for (StepDefinition step : topology.steps()) {
      for (Reference reference : topology.references(step)) {
        String source = reference.step();
        StepDefinition there = source == null ? null : topology.byName().get(source);
        if (there != null && !there.body().isEmpty()) {
          there = there.body().get(0);
        }
        Matcher output = OUTPUT.matcher(reference.path());
        if (there != null && TYPES.contains(there.type()) && output.matches()) {
          check(step, reference, output.group(1), there, report);
        }
      }
      if (TYPES.contains(step.type())) {
        checkUnique(step, report);
      }
    }
  }

  private static void check(
      StepDefinition step,
      Reference reference,
      String output,
      StepDefinition source,
      Report report) {
    Set<String> declared = new LinkedHashSet<>(outputs(source));
    if (!declared.contains(output)) {
      report.error(
          "PSK117",
          step.name(),
          Topology.place(reference.place()),
          "the step \"" + source.name() + "\" declares no output \"" + output + "\"",
          Nearest.suggestion(output, declared)
              + " Declare it: .outputs(StepOutput.string(\""
              + output
              + "\")).");
    }
  }

  private static void checkUnique(StepDefinition step, Report report) {
    Set<String> seen = new HashSet<>();
    for (String output : outputs(step)) {
      if (!seen.add(output)) {
        report.error(
            "PSK118",
            step.name(),
            "OutputParameters",
            "two outputs have the name \"" + output + "\"",
            "Take one of them out, or rename it.");
      }
    }
  }

  private static List<String> outputs(StepDefinition step) {
    List<String> names = new ArrayList<>();
    if (step.json().get("OutputParameters") instanceof ArrayNode all) {
      for (var each : all.elements()) {
        String name = each instanceof ObjectNode object ? object.text("OutputName") : null;
        if (name != null) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
