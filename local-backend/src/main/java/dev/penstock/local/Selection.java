package dev.penstock.local;

import dev.penstock.SelectiveExecution;
import dev.penstock.definition.Edge;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.local.store.ExecutionRecord;
import dev.penstock.local.store.StepRecord;
import dev.penstock.local.store.StepStatus;
import dev.penstock.local.store.Store;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rules of a selective execution, and what is taken from the earlier one. */
final class Selection {
  private static final int MOST = 50;

  private final Set<String> selected;
  private final Map<String, Set<String>> before = new HashMap<>();
  private final Map<String, Set<String>> after = new HashMap<>();

  private Selection(PipelineDefinition definition, List<String> names) {
    this.selected = new LinkedHashSet<>(names);
    Map<String, String> bodies = Plan.bodies(definition);
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

  /** Refuses what the service refuses. */
  static Selection of(PipelineDefinition definition, SelectiveExecution given) {
    return new Selection(definition, given.selectedSteps());
  }

  private void check(PipelineDefinition definition, Map<String, String> bodies) {
    if (selected.isEmpty() || selected.size() > MOST) {
      throw EngineException.invalid("select 1 to " + MOST + " steps");
    }
    Set<String> all = new LinkedHashSet<>();
    for (StepDefinition step : definition.allSteps()) {
      if (!bodies.containsKey(step.name())) {
        all.add(step.name());
      }
    }
    Set<String> unknown = new TreeSet<>(selected);
    unknown.removeAll(all);
    if (!unknown.isEmpty()) {
      throw EngineException.invalid(
          "the selected steps " + unknown + " are not in the pipeline; there are " + all);
    }
    Set<String> between = reach(selected, after);
    between.retainAll(reach(selected, before));
    between.removeAll(selected);
    if (!between.isEmpty()) {
      throw EngineException.invalid(
          "the steps "
              + new TreeSet<>(between)
              + " are on the way between selected steps; select them too");
    }
    Set<String> connected = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(selected.iterator().next()));
    while (!open.isEmpty()) {
      String step = open.remove();
      if (selected.contains(step) && connected.add(step)) {
        open.addAll(before.getOrDefault(step, Set.of()));
        open.addAll(after.getOrDefault(step, Set.of()));
      }
    }
    if (connected.size() < selected.size()) {
      Set<String> apart = new TreeSet<>(selected);
      apart.removeAll(connected);
      throw EngineException.invalid(
          "the selected steps are not connected: " + apart + " with " + connected);
    }
  }

  /** Everything that is reached, in at least one step. */
  private static Set<String> reach(Set<String> from, Map<String, Set<String>> next) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      for (String step : next.getOrDefault(open.remove(), Set.of())) {
        if (reached.add(step)) {
          open.add(step);
        }
      }
    }
    return reached;
  }

  /** The steps whose results are taken from the earlier execution. */
  Set<String> upstream() {
    Set<String> upstream = reach(selected, before);
    upstream.removeAll(selected);
    return upstream;
  }

  /** Those of them that a selected step waits for itself. */
  private Set<String> needed() {
    Set<String> needed = new LinkedHashSet<>();
    selected.forEach(step -> needed.addAll(before.getOrDefault(step, Set.of())));
    needed.removeAll(selected);
    return needed;
  }

  /** The earlier execution, when one is named or needed. */
  @Nullable ExecutionRecord source(SelectiveExecution given, String pipeline, Store store) {
    String arn = given.sourceExecutionArn();
    ExecutionRecord source = null;
    if (arn != null) {
      source = store.execution(Arns.executionId(arn));
      if (source == null || !source.pipeline().equals(pipeline)) {
        throw EngineException.notFound("the pipeline has no execution \"" + arn + "\"");
      }
    } else {
      source =
          store.executions(pipeline).stream()
              .filter(each -> each.status().wireName().equals("Succeeded"))
              .findFirst()
              .orElse(null);
    }
    if (source != null && !source.status().isEnd()) {
      throw EngineException.invalid("the source execution " + source.arn() + " has not ended");
    }
    Set<String> missing = new TreeSet<>();
    for (String step : needed()) {
      StepRecord record = source == null ? null : store.step(source.id(), step);
      if (record == null || record.status() != StepStatus.SUCCEEDED) {
        missing.add(step);
      }
    }
    if (!missing.isEmpty()) {
      throw EngineException.invalid(
          source == null
              ? "the selected steps need " + missing + ", and no execution has succeeded before"
              : "in the source execution "
                  + source.arn()
                  + " the steps "
                  + missing
                  + " did not succeed");
    }
    return source;
  }
}
