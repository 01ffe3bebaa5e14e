package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.ParameterDefinition;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.definition.Place;
import dev.penstock.definition.Reference;
import dev.penstock.definition.StepDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A definition with what several rules need of its graph, worked out once. */
final class Topology {
  private static final String PARAMETERS = "Parameters.";

  private final Subject subject;
  private final List<StepDefinition> steps;
  private final Map<String, StepDefinition> byName = new LinkedHashMap<>();
  private final Map<String, Branch> branches = new LinkedHashMap<>();
  private final Map<String, String> loops = new LinkedHashMap<>();
  private final Looks looks;
  private final Map<String, ParameterDefinition> parameters = new LinkedHashMap<>();
  private final PropertyLookups properties = new PropertyLookups(this);
  private @Nullable Reach reach;

  /**
   * The branch that a step is in.
   *
   * @param condition the name of the condition step
   * @param first true for the branch of the true conditions
   */
  record Branch(String condition, boolean first) {}

  Topology(Subject subject, Looks looks) {
    this.subject = subject;
    this.looks = looks;
    this.steps = subject.definition().allSteps();
    for (StepDefinition step : steps) {
      byName.putIfAbsent(step.name(), step);
      for (StepDefinition inner : step.ifSteps()) {
        branches.putIfAbsent(inner.name(), new Branch(step.name(), true));
      }
      for (StepDefinition inner : step.elseSteps()) {
        branches.putIfAbsent(inner.name(), new Branch(step.name(), false));
      }
      for (StepDefinition inner : step.body()) {
        loops.putIfAbsent(inner.name(), step.name());
      }
    }
    subject.definition().parameters().forEach(each -> parameters.putIfAbsent(each.name(), each));
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

  Map<String, ParameterDefinition> parameters() {
    return parameters;
  }

  List<Reference> references(StepDefinition step) {
    return contents(step).references();
  }

  /** What is in a step. */
  StepContents contents(StepDefinition step) {
    return looks.at(step);
  }

  /** Tells whether there is a ForEach step with a body. */
  boolean hasLoops() {
    return !loops.isEmpty();
  }

  /** The ForEach step whose body a step is, or null. */
  @Nullable StepDefinition loop(String body) {
    String loop = loops.get(body);
    return loop == null ? null : byName.get(loop);
  }

  /** What a reference to a step reads. */
  PropertyLookup property(Reference reference) {
    return properties.of(reference);
  }

  /** The forms that the service wants texts to have. */
  Patterns patterns() {
    return looks.patterns();
  }

  /** Where a step writes. */
  List<Locations.Output> outputs(StepDefinition step) {
    return contents(step).outputs();
  }

  /** Where steps write. */
  List<Locations.Output> outputs() {
    return steps.stream().flatMap(step -> outputs(step).stream()).toList();
  }

  /** Which steps wait for which. */
  Reach reach() {
    Reach known = reach;
    if (known == null) {
      known = new Reach(this);
      reach = known;
    }
    return known;
  }

  /** The parameter that a node reads, or null. */
  @Nullable ParameterDefinition parameter(@Nullable Node node) {
    String read = Nodes.read(node);
    return read != null && read.startsWith(PARAMETERS)
        ? parameters.get(read.substring(PARAMETERS.length()))
        : null;
  }

  /** The default of the parameter that a node is, or null when it is none. */
  @Nullable Node defaultOf(@Nullable Node node) {
    ParameterDefinition parameter = parameter(node);
    return parameter == null ? null : parameter.defaultValue();
  }

  /** A text that is there before the pipeline runs: a literal, or a parameter's default. */
  @Nullable String literalOrDefault(@Nullable Node node) {
    String constant = Nodes.constant(node);
    return constant != null ? constant : Nodes.constant(defaultOf(node));
  }

  /** The branch a step is in, or null when it is in none. */
  @Nullable Branch branch(String step) {
    // The body of a ForEach step is where that step is.
    return branches.get(loops.getOrDefault(step, step));
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

  /** Tells whether two steps are in different branches of one condition, so that one alone runs. */
  boolean neverTogether(String one, String other) {
    List<Branch> own = branches(one);
    return !own.isEmpty()
        && branches(other).stream()
            .anyMatch(branch -> own.contains(new Branch(branch.condition(), !branch.first())));
  }

  /** An argument's place as people read it: without the word that all of them begin with. */
  static String place(Place where) {
    String place = where.toString();
    return place.startsWith("Arguments.") ? place.substring("Arguments.".length()) : place;
  }
}
