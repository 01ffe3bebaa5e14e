package dev.penstock.cli;

import dev.penstock.definition.Edge;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps in an order in which they can run: otherwise as they stand in the definition. */
final class RunOrder {
  private final Map<String, StepDefinition> steps = new LinkedHashMap<>();
  private final Map<String, List<String>> waitsFor = new LinkedHashMap<>();

  RunOrder(PipelineDefinition definition) {
    for (StepDefinition step : definition.allSteps()) {
      steps.put(step.name(), step);
      waitsFor.put(step.name(), new ArrayList<>());
    }
    for (Edge edge : definition.edges()) {
      List<String> before = waitsFor.get(edge.to());
      if (before != null && steps.containsKey(edge.from())) {
        before.add(edge.from());
      }
    }
  }

  List<String> waitsFor(String step) {
    return List.copyOf(waitsFor.getOrDefault(step, List.of()));
  }

  // A stack of our own: a chain of thousands of steps would be too deep for recursion.
  List<StepDefinition> steps() {
    Set<String> begun = new HashSet<>();
    Set<String> done = new HashSet<>();
    List<StepDefinition> order = new ArrayList<>();
    Deque<String> stack = new ArrayDeque<>();
    for (String root : steps.keySet()) {
      stack.push(root);
      while (!stack.isEmpty()) {
        String name = stack.peek();
        if (begun.add(name)) {
          List<String> before = waitsFor(name);
          for (int i = before.size() - 1; i >= 0; i--) {
            if (!begun.contains(before.get(i))) {
              stack.push(before.get(i));
            }
          }
        } else {
          stack.pop();
          StepDefinition step = steps.get(name);
          if (done.add(name) && step != null) {
            order.add(step);
          }
        }
      }
    }
    return order;
  }
}
