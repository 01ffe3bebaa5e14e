package dev.penstock.rule;

import dev.penstock.definition.Place;
import dev.penstock.definition.StepDefinition;
import dev.penstock.rule.Locations.Output;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * PSK308: a step that reads what another writes, by its location alone, does not wait for it. The
 * two run at the same time.
 */
final class MissedDependencies implements Rule {
  /** Where steps write, and what names a place without reading it. */
  private static final Set<String> NOT_READ =
      Set.of(
          "OutputDataConfig",
          "TransformOutput",
          "ProcessingOutputConfig",
          "CheckpointConfig",
          "DebugHookConfig",
          "TensorBoardOutputConfig",
          "ProfilerConfig");

  @Override
  public void check(Topology topology, Report report) {
    Map<String, List<Output>> written = new HashMap<>();
    Map<String, List<Output>> below = new HashMap<>();
    for (StepDefinition step : topology.steps()) {
      for (Output output : Locations.outputs(step)) {
        written.computeIfAbsent(output.text(), key -> new ArrayList<>()).add(output);
        for (String folder = outer(output.text()); !folder.isEmpty(); folder = outer(folder)) {
          below.computeIfAbsent(folder, key -> new ArrayList<>()).add(output);
        }
      }
    }
    if (written.isEmpty()) {
      return;
    }
    for (StepDefinition step : topology.steps()) {
      StepContents contents = topology.contents(step);
      for (StepContents.Found join : contents.joins()) {
        String text = isRead(join.place()) ? Locations.text(join.node()) : null;
        if (text != null) {
          check(topology, step, join.place(), text, written, below, report);
        }
      }
      for (StepContents.Text text : contents.texts()) {
        if (text.value().startsWith("s3://") && isRead(text.place())) {
          String location = String.valueOf(Locations.text(text.node()));
          check(topology, step, text.place(), location, written, below, report);
        }
      }
    }
  }

  private static void check(
      Topology topology,
      StepDefinition step,
      Place place,
      String location,
      Map<String, List<Output>> written,
      Map<String, List<Output>> below,
      Report report) {
    for (Output output : below.getOrDefault(location, List.of())) {
      if (report(topology, step, place, output, "a folder that has in it what", report)) {
        return;
      }
    }
    for (String folder = location; !folder.isEmpty(); folder = outer(folder)) {
      for (Output output : written.getOrDefault(folder, List.of())) {
        if (!output.whole() && !folder.equals(location)) {
          continue;
        }
        String what = folder.equals(location) ? "what" : "a part of what";
        if (report(topology, step, place, output, what, report)) {
          return;
        }
      }
    }
  }

  private static boolean report(
      Topology topology,
      StepDefinition step,
      Place place,
      Output output,
      String what,
      Report report) {
    String writer = output.step().name();
    if (writer.equals(step.name())
        || topology.reach().waits(step.name(), writer)
        // Who writes after the reader has read is no source of it.
        || topology.reach().waits(writer, step.name())
        || topology.neverTogether(step.name(), writer)) {
      return false;
    }
    report.warning(
        "PSK308",
        step.name(),
        Topology.place(place.toString()),
        "the step reads " + what + " \"" + writer + "\" writes, and does not wait for it",
        "Take the output of \"" + writer + "\" instead of its location, or say .dependsOn(…).");
    return true;
  }

  private static boolean isRead(Place place) {
    Place at = place;
    for (Place outer = at; outer != null; outer = outer.parent()) {
      if (NOT_READ.contains(outer.name()) || outer.name().equals("Std:Join")) {
        return false;
      }
      at = outer;
    }
    return at.name().equals("Arguments");
  }

  /** The folder around a location; empty above the bucket. */
  private static String outer(String location) {
    int slash = location.lastIndexOf('/');
    return slash <= "s3://".length() ? "" : location.substring(0, slash);
  }
}
