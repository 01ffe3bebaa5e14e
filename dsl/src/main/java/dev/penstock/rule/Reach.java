package dev.penstock.rule;

import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which steps wait for which, however indirectly. */
final class Reach {
  private final Map<String, Set<String>> next = new LinkedHashMap<>();
  private final Map<String, Set<String>> after = new HashMap<>();

  Reach(Topology topology) {
    topology.byName().keySet().forEach(name -> next.put(name, new LinkedHashSet<>()));
    for (StepDefinition step : topology.steps()) {
      for (Reference reference : topology.references(step)) {
        add(reference.step(), step.name());
      }
      step.dependsOn().forEach(name -> add(name, step.name()));
      Stream.of(step.ifSteps(), step.elseSteps(), step.body())
          .flatMap(List::stream)
          .forEach(inner -> add(step.name(), inner.name()));
    }
  }

  private void add(@org.jspecify.annotations.Nullable String from, String to) {
    Set<String> waiting = from == null ? null : next.get(from);
    if (waiting != null) {
      waiting.add(to);
    }
  }

  /** The steps that wait for a step itself, by its name. */
  Map<String, Set<String>> next() {
    return next;
  }

  /** Tells whether a step waits for another, however indirectly. */
  boolean waits(String step, String source) {
    return after.computeIfAbsent(source, each -> after(List.of(each))).contains(step);
  }

  /** The steps that wait for one of these, however indirectly. */
  Set<String> after(Collection<String> sources) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    sources.forEach(source -> open.addAll(next.getOrDefault(source, Set.of())));
    while (!open.isEmpty()) {
      String step = open.removeFirst();
      if (seen.add(step)) {
        open.addAll(next.getOrDefault(step, Set.of()));
      }
    }
    return seen;
  }
}
