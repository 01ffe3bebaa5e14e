package dev.penstock.diff;

import dev.penstock.definition.Edge;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the two definitions, in canonical form, with its steps by name.
 *
 * @param definition the definition
 * @param steps all steps by name, in order, those inside another after it
 * @param placements which step each is inside of; those that are in none are missing
 * @param edges the definition's edges
 * @param order the names of the steps, each after those that it waits for; what is in a circle
 *     comes last
 */
record Side(
    PipelineDefinition definition,
    Map<String, StepDefinition> steps,
    Map<String, Placement> placements,
    List<Edge> edges,
    List<String> order) {

  static Side of(PipelineDefinition definition) {
    Map<String, StepDefinition> steps = new LinkedHashMap<>();
    Map<String, Placement> placements = new LinkedHashMap<>();
    for (StepDefinition step : definition.allSteps()) {
      steps.putIfAbsent(step.name(), step);
      place(step, "IfSteps", step.ifSteps(), placements);
      place(step, "ElseSteps", step.elseSteps(), placements);
      place(step, "ForEachBody", step.body(), placements);
    }
    List<Edge> edges = definition.edges();
    return new Side(definition, steps, placements, edges, order(steps, edges));
  }

  @Nullable Placement placement(String step) {
    return placements.get(step);
  }

  private static List<String> order(Map<String, StepDefinition> steps, List<Edge> edges) {
    Map<String, Integer> waitsFor = new LinkedHashMap<>();
    Map<String, List<String>> next = new LinkedHashMap<>();
    steps.keySet().forEach(name -> waitsFor.put(name, 0));
    for (Edge edge : edges) {
      if (steps.containsKey(edge.from()) && steps.containsKey(edge.to())) {
        waitsFor.merge(edge.to(), 1, Integer::sum);
        next.computeIfAbsent(edge.from(), name -> new ArrayList<>()).add(edge.to());
      }
    }
    List<String> order = new ArrayList<>();
    waitsFor.forEach(
        (name, count) -> {
          if (count == 0) {
            order.add(name);
          }
        });
    for (int i = 0; i < order.size(); i++) {
      for (String waiting : next.getOrDefault(order.get(i), List.of())) {
        if (waitsFor.merge(waiting, -1, Integer::sum) == 0) {
          order.add(waiting);
        }
      }
    }
    waitsFor.forEach(
        (name, count) -> {
          if (count > 0) {
            order.add(name);
          }
        });
    return order;
  }

  private static void place(
      StepDefinition around,
      String branch,
      List<StepDefinition> inside,
      Map<String, Placement> placements) {
    for (StepDefinition step : inside) {
      placements.putIfAbsent(step.name(), new Placement(around.name(), branch));
    }
  }
}
