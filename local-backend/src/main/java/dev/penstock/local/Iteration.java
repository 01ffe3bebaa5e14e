package dev.penstock.local;

import dev.penstock.definition.Node;
import dev.penstock.definition.StepDefinition;
import java.util.LinkedHashMap;
import java.util.Map;

/** An item of a ForEach step, with the runs of the steps in the body for it. */
final class Iteration {
  final Loop loop;
  final int index;
  final Node item;

  /** The runs, by the names that the steps have in the definition. */
  final Map<String, StepNode> runs = new LinkedHashMap<>();

  Iteration(Loop loop, int index, Node item) {
    this.loop = loop;
    this.index = index;
    this.item = item;
    for (StepDefinition step : loop.step.definition.body()) {
      runs.put(step.name(), new StepNode(step, this));
    }
    for (StepNode run : runs.values()) {
      for (String source : loop.waitsFor(run.definition)) {
        StepNode before = runs.get(source);
        if (before != null) {
          before.dependents.add(run);
          run.waiting++;
        }
      }
    }
  }

  /** The name that a step of the definition has in this iteration. */
  String nameOf(String step) {
    StepNode run = runs.get(step);
    return run == null ? step : run.name;
  }

  boolean succeeded() {
    return runs.values().stream().allMatch(run -> run.phase == StepNode.Phase.SUCCEEDED);
  }
}
