package dev.penstock.rule;

import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A definition with what several rules need of its graph, worked out once. */
final class Topology {
  private final Subject subject;
  private final List<StepDefinition> steps;
  private final Map<String, StepDefinition> byName = new LinkedHashMap<>();
  private final Map<String, Branch> branches = new LinkedHashMap<>();
  private final Map<String, List<Reference>> references = new LinkedHashMap<>();

  /**
   * The branch that a step is in.
   *
   * @param condition the name of the condition step
   * @param first true for the branch of the true conditions
   */
  record Branch(String condition, boolean first) {}

  Topology(Subject subject) {
    this.subject = subject;
    this.steps = subject.definition().allSteps();
    for (StepDefinition step : steps) {
      byName.putIfAbsent(step.name(), step);
      references
          .computeIfAbsent(step.name(), name -> new ArrayList<>())
          .addAll(PipelineDefinition.references(step));
      step.ifSteps()
          .forEach(inner -> branches.putIfAbsent(inner.name(), new Branch(step.name(), true)));
      step.elseSteps()
          .forEach(inner -> branches.putIfAbsent(inner.name(), new Branch(step.name(), false)));
    }
  }

  Subject subject() {
    return subject;
  }

  PipelineDefinition definition() {
    return subject.definition();
  }

  List<StepDefinition> steps() {
    return steps;
  }

  Map<String, StepDefinition> byName() {
    return byName;
  }

  List<Reference> references(StepDefinition step) {
    return references.getOrDefault(step.name(), List.of());
  }

  /** The branch a step is in, or null when it is in none. */
  @Nullable Branch branch(String step) {
    return branches.get(step);
  }

  /** The branches a step is in, from the innermost outward. */
  List<Branch> branches(String step) {
    List<Branch> all = new ArrayList<>();
    for (Branch branch = branch(step);
        branch != null && all.size() <= steps.size();
        branch = branch(branch.condition())) {
      all.add(branch);
    }
    return all;
  }

  /** An argument's place as people read it: without the word that all of them begin with. */
  static String place(String place) {
    return place.startsWith("Arguments.") ? place.substring("Arguments.".length()) : place;
  }
}
