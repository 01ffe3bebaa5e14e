package dev.penstock.rule;

import dev.penstock.definition.BodyReference;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Place;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.List;
import java.util.Objects;

/**
 * PSK119: the current item is read in the body of a ForEach step alone, the body's results through
 * the ForEach step alone, and no step has the name of one of its runs.
 */
final class ForEachReferences implements Rule {
  private static final Place DEPENDS_ON = Place.of("DependsOn");
  private static final String FIELD = "Selector.Field";
  private static final List<String> RESULTS =
      List.of(
          "ChildOutputs[",
          "IterationOutputs[",
          "Selected",
          "Status",
          "InputItemCount",
          "TotalStepCount",
          "SucceededStepCount",
          "FailedStepCount",
          "StoppedStepCount");

  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    for (Reference reference : topology.references(step)) {
      String source = reference.step();
      if (source != null) {
        checkBody(topology, step, source, reference.at(), report);
        checkResult(step, reference, topology.byName().get(source), report);
      } else if (reference.parameter() == null) {
        checkItem(topology, step, reference, report);
      }
    }
    topology
        .contents(step)
        .dependsOn()
        .forEach(name -> checkBody(topology, step, name, DEPENDS_ON, report));
    if (step.type().equals("ForEach")) {
      checkSelector(step, report);
    }
    if (topology.hasLoops()) {
      checkName(topology, step, report);
    }
  }

  private static void checkItem(
      Topology topology, StepDefinition step, Reference reference, Report report) {
    String text = reference.text();
    if (text.startsWith("ForEach.") && topology.loop(step.name()) == null) {
      report.error(
          "PSK119",
          step.name(),
          Topology.place(reference.at()),
          "\"" + text + "\" is read outside the body of a ForEach step",
          "Use the item only in the step that .each(item -> …) makes.");
    }
    if (isOfRun(text) && !Topology.place(reference.at()).equals(FIELD)) {
      report.error(
          "PSK119",
          step.name(),
          Topology.place(reference.at()),
          "\"" + text + "\" is read outside the selector of a ForEach step",
          "Read .childOutput(i) or .selected() of the ForEach step.");
    }
  }

  private static void checkSelector(StepDefinition step, Report report) {
    if (!(step.arguments().get("Selector") instanceof ObjectNode)) {
      return;
    }
    if (BodyReference.ofSelector(step) == null) {
      report.error(
          "PSK119",
          step.name(),
          FIELD,
          "the selector compares no property of the body",
          "Give one: .selectMaxBy(body -> body.…).");
    }
  }

  private static boolean isOfRun(String text) {
    return text.startsWith("ChildOutput.") || text.startsWith("IterationOutput.");
  }

  private static void checkBody(
      Topology topology, StepDefinition step, String source, Place place, Report report) {
    StepDefinition loop = topology.loop(source);
    if (loop != null && !Objects.equals(loop, topology.loop(step.name()))) {
      report.error(
          "PSK119",
          step.name(),
          Topology.place(place),
          "the step reads or waits for \""
              + source
              + "\", which is run once for each item of \""
              + loop.name()
              + "\"",
          "Read .childOutput(i) or .selected() of \"" + loop.name() + "\", or wait for it.");
    }
  }

  private static void checkResult(
      StepDefinition step,
      Reference reference,
      @org.jspecify.annotations.Nullable StepDefinition source,
      Report report) {
    if (source == null || !source.type().equals("ForEach")) {
      return;
    }
    String path = reference.path();
    if (RESULTS.stream().noneMatch(path::startsWith)) {
      report.error(
          "PSK119",
          step.name(),
          Topology.place(reference.at()),
          "a ForEach step has no property \"" + path + "\"",
          "Read IterationOutputs[i].STEP.…, Selected.…, Status or one of the counts.");
    } else if (isOfBody(path) && BodyReference.of(source, path) == null) {
      report.error(
          "PSK119",
          step.name(),
          Topology.place(reference.at()),
          "\"" + path + "\" names no step in the body of \"" + source.name() + "\"",
          "Read IterationOutputs[i].STEP.… of one of "
              + String.join(", ", source.body().stream().map(StepDefinition::name).toList())
              + ".");
    } else if (path.startsWith("Selected")
        && !(source.arguments().get("Selector") instanceof ObjectNode)) {
      report.error(
          "PSK119",
          step.name(),
          Topology.place(reference.at()),
          "the step \"" + source.name() + "\" picks no run",
          "Tell it how: .selectMaxBy(body -> body.…) or .selectMinBy(body -> body.…).");
    }
  }

  private static boolean isOfBody(String path) {
    return path.startsWith("ChildOutputs[") || path.startsWith("IterationOutputs[");
  }

  private static void checkName(Topology topology, StepDefinition step, Report report) {
    int dash = step.name().lastIndexOf('-');
    boolean numbered =
        dash > 0
            && dash < step.name().length() - 1
            && step.name().substring(dash + 1).chars().allMatch(c -> c >= '0' && c <= '9');
    StepDefinition loop = numbered ? topology.loop(step.name().substring(0, dash)) : null;
    if (loop != null) {
      report.error(
          "PSK119",
          step.name(),
          "Name",
          "the runs of the body of \"" + loop.name() + "\" have such names",
          "Give the step a name that is not \"" + step.name().substring(0, dash) + "-NUMBER\".");
    }
  }
}
