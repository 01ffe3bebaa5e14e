package dev.penstock.local;

import dev.penstock.definition.Edge;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.StepDefinition;
import dev.penstock.step.StepType;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps of an execution, and which waits for which. */
final class Plan {
  private static final Set<StepType> NOT_IN_A_BODY =
      EnumSet.of(StepType.CONDITION, StepType.FAIL, StepType.FOR_EACH);

  private final Map<String, StepNode> nodes;

  private Plan(Map<String, StepNode> nodes) {
    this.nodes = nodes;
  }

  /** Of the steps that are to run: all, or those selected. */
  static Plan of(PipelineDefinition definition, @Nullable Set<String> selected) {
    Map<String, StepNode> nodes = new LinkedHashMap<>();
    Map<String, String> bodies = definition.forEachSteps();
    for (StepDefinition step : definition.allSteps()) {
      StepType type = type(step);
      if (bodies.containsKey(step.name())) {
        if (NOT_IN_A_BODY.contains(type)) {
          throw EngineException.invalid(
              "step \""
                  + step.name()
                  + "\" is of the type "
                  + step.type()
                  + ", which may not be in the body of a ForEach step");
        }
      } else if (selected == null || selected.contains(step.name())) {
        step.triggers()
            .forEach(
                (name, trigger) -> {
                  throw EngineException.invalid(
                      "step \""
                          + step.name()
                          + "\" waits for \""
                          + name
                          + "\" with the trigger "
                          + trigger
                          + ", which only the service knows");
                });
        nodes.put(step.name(), new StepNode(step, type));
      }
    }
    Set<List<String>> seen = new HashSet<>();
    for (Edge edge : definition.edges()) {
      String to = bodies.getOrDefault(edge.to(), edge.to());
      StepNode source = nodes.get(edge.from());
      StepNode target = nodes.get(to);
      boolean inside = bodies.containsKey(edge.from()) || edge.from().equals(to);
      if (!inside && source != null && target != null && seen.add(List.of(edge.from(), to))) {
        source.dependents.add(target);
        target.waiting++;
      }
    }
    return new Plan(nodes);
  }

  /** The type of a step that the engine knows. */
  static StepType type(StepDefinition step) {
    StepType type = StepType.ofWireName(step.type());
    if (type == null) {
      throw EngineException.invalid(
          "step \"" + step.name() + "\" is of the unknown type \"" + step.type() + "\"");
    }
    return type;
  }

  Iterable<StepNode> nodes() {
    return nodes.values();
  }

  @Nullable StepNode node(String name) {
    return nodes.get(name);
  }

  /** Skips the branch that is not taken, with everything that waits for a step in it. */
  void skipBranch(StepNode condition, boolean outcome) {
    List<StepDefinition> branch =
        outcome ? condition.definition.elseSteps() : condition.definition.ifSteps();
    for (StepDefinition step : branch) {
      StepNode node = nodes.get(step.name());
      if (node != null && node.phase == StepNode.Phase.WAITING) {
        node.phase = StepNode.Phase.SKIPPED;
        node.skipDependents();
      }
    }
  }
}
