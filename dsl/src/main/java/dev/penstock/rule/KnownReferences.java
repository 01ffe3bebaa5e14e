package dev.penstock.rule;

import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import dev.penstock.value.ExecutionVariables;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PSK104: a step that is read or waited for is in the pipeline. PSK105: so is a parameter that is
 * read. PSK115: a reference is of a kind that the service knows.
 */
final class KnownReferences implements Rule {
  /** Judged by rules of their own, or known to be there. */
  private static final List<String> ELSEWHERE =
      List.of(
          "PipelineExperimentConfig.", "ForEach.CurrentItem", "ChildOutput.", "IterationOutput.");

  @Override
  public void check(Topology topology, Report report) {
    for (Reference reference : topology.definition().outerReferences()) {
      check(null, reference, topology, report);
    }
  }

  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    for (Reference reference : topology.references(step)) {
      check(step.name(), reference, topology, report);
    }
    for (String name : topology.contents(step).dependsOn()) {
      if (!topology.byName().containsKey(name)) {
        unknownStep(step.name(), "DependsOn", name, topology, report);
      }
    }
  }

  private static void check(
      @Nullable String step, Reference reference, Topology topology, Report report) {
    String text = reference.text();
    if (reference.step() != null) {
      if (!topology.byName().containsKey(reference.step())) {
        unknownStep(step, Topology.place(reference.at()), reference.step(), topology, report);
      }
    } else if (reference.parameter() != null) {
      if (!topology.parameters().containsKey(reference.parameter())) {
        report.error(
            "PSK105",
            step,
            Topology.place(reference.at()),
            "the pipeline has no parameter \"" + reference.parameter() + "\"",
            Words.suggestion(reference.parameter(), topology.parameters().keySet()));
      }
    } else if (text.startsWith("Execution.")) {
      String name = text.substring("Execution.".length());
      if (!ExecutionVariables.names().contains(name)) {
        report.error(
            "PSK115",
            step,
            Topology.place(reference.at()),
            "there is no execution variable \"" + name + "\"",
            Words.suggestion(name, ExecutionVariables.names()));
      }
    } else if (ELSEWHERE.stream().noneMatch(text::startsWith)) {
      report.error(
          "PSK115",
          step,
          Topology.place(reference.at()),
          "\"" + text + "\" refers to nothing that the service knows",
          "Begin it with Steps., Parameters. or Execution.");
    }
  }

  private static void unknownStep(
      @Nullable String step, String place, String name, Topology topology, Report report) {
    report.error(
        "PSK104",
        step,
        place,
        "the pipeline has no step \"" + name + "\"",
        Words.suggestion(name, topology.byName().keySet())
            + " A reference by name does not bring its step along: add it with .steps(…).");
  }
}
