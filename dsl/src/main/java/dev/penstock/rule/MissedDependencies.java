package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Place;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import dev.penstock.rule.Locations.Output;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

  /**
   * A location that a step reads.
   *
   * @param step the step
   * @param place the argument
   * @param text the location
   */
  private record Read(StepDefinition step, Place place, String text) {}

  private final Map<String, List<Read>> reads = new LinkedHashMap<>();
  private final BitSet lengths = new BitSet();

  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    StepContents contents = topology.contents(step);
    for (StepContents.Found join : contents.joins()) {
      add(step, join.place(), join.node());
    }
    for (StepContents.Text text : contents.locations()) {
      add(step, text.place(), text.node());
    }
  }

  /** A parameter that a step writes to, or below, is read where it is given as it is. */
  private void addParameters(Topology topology) {
    Set<String> written = new HashSet<>();
    for (Output output : topology.outputs()) {
      if (output.text().startsWith("{Parameters.")) {
        written.add(output.text().substring(0, output.text().indexOf('}') + 1));
      }
    }
    if (written.isEmpty()) {
      return;
    }
    for (StepDefinition step : topology.steps()) {
      for (Reference reference : topology.references(step)) {
        String text = "{" + reference.text() + "}";
        if (written.contains(text) && isRead(reference.at())) {
          add(step, reference.at(), text);
        }
      }
    }
  }

  @Override
  public void check(Topology topology, Report report) {
    addParameters(topology);
    if (reads.isEmpty()) {
      return;
    }
    Set<Read> reported = new HashSet<>();
    Map<String, List<Output>> written = new HashMap<>();
    for (Output output : topology.outputs()) {
      written.computeIfAbsent(output.text(), key -> new ArrayList<>()).add(output);
      for (int end = outer(output.text(), output.text().length());
          end > 0;
          end = outer(output.text(), end)) {
        // Hardly any folder is as long as one that is read.
        if (lengths.get(end)) {
          for (Read read : reads.getOrDefault(output.text().substring(0, end), List.of())) {
            report(topology, read, output, "a folder that has in it what", reported, report);
          }
        }
      }
    }
    reads.forEach(
        (location, all) -> {
          for (int end = location.length(); end > 0; end = outer(location, end)) {
            String folder = location.substring(0, end);
            String what = folder.equals(location) ? "what" : "a part of what";
            for (Output output : written.getOrDefault(folder, List.of())) {
              // Below the place that trainings write to, each has a folder of its own.
              if (output.whole() || folder.equals(location)) {
                all.forEach(read -> report(topology, read, output, what, reported, report));
              }
            }
          }
        });
  }

  private void add(StepDefinition step, Place place, Node node) {
    String text = isRead(place) ? Locations.text(node) : null;
    if (text != null) {
      add(step, place, text);
    }
  }

  private void add(StepDefinition step, Place place, String text) {
    reads.computeIfAbsent(text, key -> new ArrayList<>()).add(new Read(step, place, text));
    lengths.set(text.length());
  }

  private static void report(
      Topology topology, Read read, Output output, String what, Set<Read> reported, Report report) {
    String reader = read.step().name();
    String writer = output.step().name();
    if (writer.equals(reader)
        || topology.reach().waits(reader, writer)
        // Who writes after the reader has read is no source of it.
        || topology.reach().waits(writer, reader)
        || topology.neverTogether(reader, writer)
        || !reported.add(read)) {
      return;
    }
    report.warning(
        "PSK308",
        reader,
        Topology.place(read.place()),
        "the step reads " + what + " \"" + writer + "\" writes, and does not wait for it",
        "Take the output of \"" + writer + "\" instead of its location, or say .dependsOn(…).");
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

  /** Where in a location the folder around one ends; 0 above the bucket. */
  private static int outer(String location, int end) {
    int slash = location.lastIndexOf('/', end - 1);
    return slash <= "s3://".length() ? 0 : slash;
  }
}
