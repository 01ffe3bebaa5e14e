package dev.penstock.rule;

import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which steps wait for which, however indirectly. */
final class Reach {
  private final Map<String, List<String>> next = new HashMap<>();
  private final Map<String, Set<String>> after = new HashMap<>();

  Reach(Topology topology) {
    for (StepDefinition step : topology.steps()) {
      String last = null;
      for (Reference reference : topology.references(step)) {
        String source = reference.step();
        if (source != null && !source.equals(last)) {
          add(source, step.name());
          last = source;
        }
      }
      topology.contents(step).dependsOn().forEach(name -> add(name, step.name()));
      step.ifSteps().forEach(inner -> add(step.name(), inner.name()));
      step.elseSteps().forEach(inner -> add(step.name(), inner.name()));
      step.body().forEach(inner -> add(step.name(), inner.name()));
    }
  }

  private void add(String from, String to) {
    next.computeIfAbsent(from, name -> new ArrayList<>()).add(to);
  }

  /** The steps that wait for a step itself; one may be named more than once. */
  List<String> next(String step) {
    return next.getOrDefault(step, List.of());
  }

  /** Tells whether a step waits for another, however indirectly. */
  boolean waits(String step, String source) {
    return after.computeIfAbsent(source, each -> after(List.of(each))).contains(step);
  }

  /** The steps that wait for one of these, however indirectly. */
  Set<String> after(Collection<String> sources) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    sources.forEach(source -> open.addAll(next(source)));
    while (!open.isEmpty()) {
      String step = open.removeFirst();
      if (seen.add(step)) {
        open.addAll(next(step));
      }
    }
    return seen;
  }
}
