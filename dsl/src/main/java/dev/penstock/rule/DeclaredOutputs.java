package dev.penstock.rule;

import dev.penstock.definition.BodyReference;
import dev.penstock.definition.Node;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.Set;

/** PSK116: an output of a Lambda or callback step that is read is declared there. */
final class DeclaredOutputs implements Rule {
  private static final Set<String> TYPES = Set.of("Lambda", "Callback");
  private static final String OUTPUT = "OutputParameters['";

  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    for (Reference reference : topology.references(step)) {
      String source = reference.step();
      StepDefinition there = source == null ? null : topology.byName().get(source);
      if (there != null && there.type().equals("ForEach")) {
        // What a ForEach step gives are the outputs of its body.
        BodyReference read = BodyReference.of(there, reference.path());
        there = read == null ? null : read.step();
      }
      if (there != null && TYPES.contains(there.type())) {
        check(step, reference, there, report);
      }
    }
  }

  private static void check(
      StepDefinition step, Reference reference, StepDefinition source, Report report) {
    int start = reference.path().indexOf(OUTPUT);
    if (start < 0) {
      return;
    }
    String path = reference.path().substring(start + OUTPUT.length());
    Node outputs = source.json().get("OutputParameters");
    if (NamedElements.mayLead(outputs, "OutputName", path)) {
      return;
    }
    String name = NamedElements.first(path);
    Set<String> declared = NamedElements.names(outputs, "OutputName");
    report.error(
        "PSK116",
        step.name(),
        Topology.place(reference.at()),
        "the step \"" + source.name() + "\" has no output \"" + name + "\"",
        Words.suggestion(name, declared == null ? Set.of() : declared)
            + " Declare it: .outputs(StepOutput.string(\""
            + name
            + "\")).");
  }
}
