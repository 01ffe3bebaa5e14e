package dev.penstock.importer.plan;

import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The order in which steps are written: each after those that it reads, waits for or holds. */
public final class StepOrder {
  private StepOrder() {}

  /** A step and those left to be written before it. */
  private record Open(StepDefinition step, Iterator<StepDefinition> before) {}

  /**
   * Orders the steps, otherwise as they stand in the definition. In a cycle somebody comes first,
   * and refers to another by name.
   *
   * @param closed whether a step is written as it stands, with the steps inside it
   */
  public static List<StepDefinition> of(
      PipelineDefinition definition, Predicate<StepDefinition> closed) {
    Map<String, StepDefinition> byName = new HashMap<>();
    gather(definition.steps(), closed, byName);
    List<StepDefinition> done = new ArrayList<>();
    Set<ObjectNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (StepDefinition step : definition.steps()) {
      visit(step, byName, closed, seen, done);
    }
    return done;
  }

  private static void gather(
      List<StepDefinition> steps,
      Predicate<StepDefinition> closed,
      Map<String, StepDefinition> byName) {
    for (StepDefinition step : steps) {
      byName.putIfAbsent(step.name(), step);
      if (!closed.test(step)) {
        gather(inside(step), closed, byName);
      }
    }
  }

  /** The steps in a step's branches or body. */
  public static List<StepDefinition> inside(StepDefinition step) {
    List<StepDefinition> inside = new ArrayList<>(step.ifSteps());
    inside.addAll(step.elseSteps());
    inside.addAll(step.body());
    return inside;
  }

  private static void visit(
      StepDefinition start,
      Map<String, StepDefinition> byName,
      Predicate<StepDefinition> closed,
      Set<ObjectNode> seen,
      List<StepDefinition> done) {
    Deque<Open> open = new ArrayDeque<>();
    if (seen.add(start.json())) {
      open.push(new Open(start, before(start, byName, closed).iterator()));
    }
    while (!open.isEmpty()) {
      Open top = open.peek();
      if (top.before().hasNext()) {
        StepDefinition next = top.before().next();
        if (seen.add(next.json())) {
          open.push(new Open(next, before(next, byName, closed).iterator()));
        }
      } else {
        done.add(top.step());
        open.pop();
      }
    }
  }

  private static List<StepDefinition> before(
      StepDefinition step, Map<String, StepDefinition> byName, Predicate<StepDefinition> closed) {
    List<StepDefinition> before = new ArrayList<>();
    for (Reference reference : PipelineDefinition.references(step)) {
      add(before, byName, reference.step());
    }
    step.dependsOn().forEach(name -> add(before, byName, name));
    if (!closed.test(step)) {
      before.addAll(inside(step));
    }
    return before;
  }

  private static void add(
      List<StepDefinition> before,
      Map<String, StepDefinition> byName,
      @org.jspecify.annotations.Nullable String name) {
    StepDefinition step = name == null ? null : byName.get(name);
    if (step != null) {
      before.add(step);
    }
  }
}
