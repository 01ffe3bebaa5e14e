package dev.penstock.definition;

import dev.penstock.internal.Nearest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The steps of a selective execution, held against the graph: what the service refuses is refused
 * here, and what has to come from an earlier execution is worked out. Immutable.
 */
public final class StepSelection {
  private static final int MOST = 50;

  private final Set<String> selected;
  private final Map<String, Set<String>> before = new HashMap<>();
  private final Map<String, Set<String>> after = new HashMap<>();

  private StepSelection(PipelineDefinition definition, Collection<String> names) {
    this.selected = new LinkedHashSet<>(names);
    Map<String, String> bodies = definition.forEachSteps();
    for (Edge edge : definition.edges()) {
      String to = bodies.getOrDefault(edge.to(), edge.to());
      if (!edge.from().equals(to) && !bodies.containsKey(edge.from())) {
        // A step that was chosen runs; the condition around it is not asked.
        boolean around = edge.kind() == Edge.Kind.BRANCH && !selected.contains(edge.from());
        if (!around) {
          before.computeIfAbsent(to, name -> new LinkedHashSet<>()).add(edge.from());
          after.computeIfAbsent(edge.from(), name -> new LinkedHashSet<>()).add(to);
        }
      }
    }
    check(definition, bodies);
  }

  /**
   * Checks a selection.
   *
   * @param definition the definition whose steps they are
   * @param selected the names of the steps that are to run
   * @return the selection
   * @throws IllegalArgumentException when there are none or more than 50, one does not exist, a
   *     step on the way between two of them is left out, or they are not connected
   */
  public static StepSelection of(PipelineDefinition definition, Collection<String> selected) {
    return new StepSelection(definition, selected);
  }

  /**
   * Returns the steps that run.
   *
   * @return their names
   */
  public Set<String> selected() {
    return Set.copyOf(selected);
  }

  /**
   * Returns the steps before those that run: their results are taken from an earlier execution.
   *
   * @return their names
   */
  public Set<String> upstream() {
    Set<String> upstream = reach(before);
    upstream.removeAll(selected);
    return upstream;
  }

  /**
   * Returns those of {@link #upstream()} that a step waits for itself that runs: they must have
   * succeeded in the earlier execution.
   *
   * @return their names
   */
  public Set<String> needed() {
    Set<String> needed = new LinkedHashSet<>();
    selected.forEach(step -> needed.addAll(before.getOrDefault(step, Set.of())));
    needed.removeAll(selected);
    return needed;
  }

  private void check(PipelineDefinition definition, Map<String, String> bodies) {
    if (selected.isEmpty() || selected.size() > MOST) {
      throw new IllegalArgumentException("select 1 to " + MOST + " steps");
    }
    Set<String> all = new LinkedHashSet<>();
    definition.allSteps().forEach(step -> all.add(step.name()));
    all.removeAll(bodies.keySet());
    checkNames(all, bodies);
    Set<String> between = reach(after);
    between.retainAll(reach(before));
    between.removeAll(selected);
    if (!between.isEmpty()) {
      throw new IllegalArgumentException(
          "the steps "
              + new TreeSet<>(between)
              + " are on the way between selected steps; select them too");
    }
    Set<String> connected = connected();
    if (connected.size() < selected.size()) {
      Set<String> apart = new TreeSet<>(selected);
      apart.removeAll(connected);
      throw new IllegalArgumentException(
          "the selected steps are not connected: " + apart + " with " + connected);
    }
  }

  private void checkNames(Set<String> all, Map<String, String> bodies) {
    List<String> problems = new ArrayList<>();
    for (String name : selected) {
      String forEach = bodies.get(name);
      if (forEach != null) {
        problems.add(
            "step \"" + name + "\" runs for the items of \"" + forEach + "\"; select that step");
      } else if (!all.contains(name)) {
        problems.add("there is no step \"" + name + "\". " + Nearest.suggestion(name, all));
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  private Set<String> connected() {
    Set<String> connected = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(selected.iterator().next()));
    while (!open.isEmpty()) {
      String step = open.remove();
      if (selected.contains(step) && connected.add(step)) {
        open.addAll(before.getOrDefault(step, Set.of()));
        open.addAll(after.getOrDefault(step, Set.of()));
      }
    }
    return connected;
  }

  /** Everything that is reached from the selected steps, in at least one step. */
  private Set<String> reach(Map<String, Set<String>> next) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(selected);
    while (!open.isEmpty()) {
      for (String step : next.getOrDefault(open.remove(), Set.of())) {
        if (reached.add(step)) {
          open.add(step);
        }
      }
    }
    return reached;
  }
}
