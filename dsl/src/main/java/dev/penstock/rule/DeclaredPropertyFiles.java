package dev.penstock.rule;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.Set;

/** PSK110: a property file that is read is declared by its step, in an output that the step has. */
final class DeclaredPropertyFiles implements Rule {
  private static final String FILES = "PropertyFiles.";

  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    for (Reference reference : topology.references(step)) {
      String source = reference.step();
      StepDefinition there = source == null ? null : topology.byName().get(source);
      if (there != null && reference.path().startsWith(FILES)) {
        check(step, reference, there, report);
      }
    }
  }

  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    checkOutputs(step, report);
  }

  private static void check(
      StepDefinition step, Reference reference, StepDefinition source, Report report) {
    String file = reference.path().substring(FILES.length());
    if (!source.type().equals("Processing")) {
      report.error(
          "PSK110",
          step.name(),
          Topology.place(reference.at()),
          "the step \""
              + source.name()
              + "\" is of type "
              + source.type()
              + ", and only processing steps have property files",
          "Read a property of the step, or let a processing step write the file.");
      return;
    }
    Set<String> declared =
        NamedElements.names(source.json().get("PropertyFiles"), "PropertyFileName");
    if (declared != null && !declared.contains(file)) {
      report.error(
          "PSK110",
          step.name(),
          Topology.place(reference.at()),
          "the step \"" + source.name() + "\" declares no property file \"" + file + "\"",
          Words.suggestion(file, declared)
              + " Declare it: .propertyFile(\""
              + file
              + "\", output, path).");
    }
  }

  private static void checkOutputs(StepDefinition step, Report report) {
    if (step.json().get("PropertyFiles") == null) {
      return;
    }
    ObjectNode config =
        step.arguments().get("ProcessingOutputConfig") instanceof ObjectNode object ? object : null;
    Set<String> outputs =
        NamedElements.names(config == null ? null : config.get("Outputs"), "OutputName");
    Set<String> used = NamedElements.names(step.json().get("PropertyFiles"), "OutputName");
    if (outputs == null || used == null) {
      return;
    }
    for (String output : used) {
      if (!outputs.contains(output)) {
        report.error(
            "PSK110",
            step.name(),
            "PropertyFiles",
            "a property file is in the output \"" + output + "\", which the step does not have",
            Words.suggestion(output, outputs));
      }
    }
  }
}
