package dev.penstock.compile;

import dev.penstock.MlflowConfig;
import dev.penstock.PipelineExperimentConfig;
import dev.penstock.definition.PipelineDefinition;
import dev.penstock.expression.Expression;
import dev.penstock.expression.Expression.ParameterReference;
import dev.penstock.expression.Parameter;
import dev.penstock.rule.Subject;
import dev.penstock.step.Step;
import dev.penstock.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * All steps and parameters that a pipeline reaches, in an order that the graph alone decides: a
 * step stands after those it refers to, and by name where that leaves a choice. So the order in
 * which a program made them never shows.
 */
final class Graph {
  private final Map<Step, LoweredStep> lowered;
  private final List<Step> topLevel;
  private final List<Parameter> parameters;

  private Graph(Map<Step, LoweredStep> lowered, List<Step> topLevel, List<Parameter> parameters) {
    this.lowered = lowered;
    this.topLevel = topLevel;
    this.parameters = parameters;
  }

  static Graph of(PipelineSpec spec, Assets assets, Problems problems) {
    Map<Step, LoweredStep> lowered = reach(spec, assets, problems);
    List<Step> topLevel = order(lowered);
    return new Graph(lowered, topLevel, parameters(spec, topLevel, lowered, problems));
  }

  List<Step> topLevel() {
    return topLevel;
  }

  LoweredStep lowered(Step step) {
    return Objects.requireNonNull(lowered.get(step));
  }

  List<Parameter> parameters() {
    return parameters;
  }

  Subject subject(PipelineSpec spec, PipelineDefinition definition) {
    Map<String, Set<String>> raw = new HashMap<>();
    Map<String, List<List<String>>> filledIn = new HashMap<>();
    Map<String, Map<String, String>> silenced = new HashMap<>();
    for (LoweredStep each : lowered.values()) {
      Step step = each.step();
      filledIn.putIfAbsent(step.name(), each.filledIn());
      raw.merge(step.name(), step.spec().rawArguments(), Graph::union);
      silenced
          .computeIfAbsent(step.name(), name -> new LinkedHashMap<>())
          .putAll(step.spec().silenced());
    }
    String bucket = spec.defaults().bucket();
    Set<String> shared = bucket == null ? Set.of() : Set.of(bucket);
    return new Subject(
        spec.name(), definition, raw, filledIn, spec.silenced(), silenced, shared, false);
  }

  /** Everything that can be reached from the given steps, each step worked out once. */
  private static Map<Step, LoweredStep> reach(PipelineSpec spec, Assets assets, Problems problems) {
    Map<Step, LoweredStep> lowered = new LinkedHashMap<>();
    JobNames names = new JobNames(spec, problems);
    Deque<Step> open = new ArrayDeque<>(spec.steps());
    while (!open.isEmpty()) {
      Step step = open.removeFirst();
      if (!lowered.containsKey(step)) {
        LoweredStep known =
            LoweredStep.of(step, new StepContext(spec, step.spec(), assets, problems), names);
        lowered.put(step, known);
        open.addAll(known.steps());
        open.addAll(known.inner());
      }
    }
    return lowered;
  }

  /** The steps that are in no branch, each after those that it or its branches refer to. */
  private static List<Step> order(Map<Step, LoweredStep> lowered) {
    Set<Step> inner = new LinkedHashSet<>();
    lowered.values().forEach(each -> inner.addAll(each.inner()));
    List<Step> outer = new ArrayList<>();
    Map<Step, Step> outermost = new LinkedHashMap<>();
    Map<String, Step> byName = new HashMap<>();
    for (Step step : lowered.keySet()) {
      if (!inner.contains(step)) {
        outer.add(step);
        Deque<Step> below = new ArrayDeque<>(List.of(step));
        while (!below.isEmpty()) {
          Step next = below.removeFirst();
          if (outermost.putIfAbsent(next, step) == null) {
            byName.putIfAbsent(next.name(), next);
            below.addAll(Objects.requireNonNull(lowered.get(next)).inner());
          }
        }
      }
    }
    Map<Step, Set<Step>> waitsFor = new LinkedHashMap<>();
    Map<Step, Set<Step>> waiting = new LinkedHashMap<>();
    for (LoweredStep each : lowered.values()) {
      Step to = outermost.getOrDefault(each.step(), each.step());
      List<Step> sources = new ArrayList<>(each.steps());
      each.names()
          .forEach(
              name -> {
                if (byName.get(name) != null) {
                  sources.add(byName.get(name));
                }
              });
      for (Step source : sources) {
        Step from = outermost.getOrDefault(source, source);
        if (!from.equals(to)) {
          waitsFor.computeIfAbsent(to, step -> new LinkedHashSet<>()).add(from);
          waiting.computeIfAbsent(from, step -> new LinkedHashSet<>()).add(to);
        }
      }
    }
    return sorted(outer, waitsFor, waiting);
  }

  private static List<Step> sorted(
      List<Step> steps, Map<Step, Set<Step>> waitsFor, Map<Step, Set<Step>> waiting) {
    Comparator<Step> byName = Comparator.comparing(Step::name);
    PriorityQueue<Step> ready = new PriorityQueue<>(byName);
    List<Step> left = new ArrayList<>(steps);
    left.sort(byName);
    Map<Step, Integer> open = new LinkedHashMap<>();
    for (Step step : left) {
      int count = waitsFor.getOrDefault(step, Set.of()).size();
      open.put(step, count);
      if (count == 0) {
        ready.add(step);
      }
    }
    Set<Step> done = new LinkedHashSet<>();
    while (!ready.isEmpty()) {
      Step step = ready.remove();
      done.add(step);
      for (Step next : waiting.getOrDefault(step, Set.of())) {
        if (open.merge(next, -1, Integer::sum) == 0) {
          ready.add(next);
        }
      }
    }
    // What is left is in a cycle, or behind one: a rule reports it.
    done.addAll(left);
    return List.copyOf(done);
  }

  private static List<Parameter> parameters(
      PipelineSpec spec, List<Step> topLevel, Map<Step, LoweredStep> lowered, Problems problems) {
    List<ParameterReference> references = new ArrayList<>();
    List<Value<?>> given = new ArrayList<>(spec.parameters());
    PipelineExperimentConfig config = spec.experimentConfig();
    if (config != null && config.experimentName() != null && config.trialName() != null) {
      given.add(config.experimentName());
      given.add(config.trialName());
    }
    MlflowConfig mlflow = spec.mlflowConfig();
    if (mlflow != null) {
      given.add(mlflow.resourceArn());
      if (mlflow.experimentName() != null) {
        given.add(mlflow.experimentName());
      }
    }
    List<Expression> outside = new ArrayList<>(spec.members().values());
    given.forEach(value -> outside.add(value.expression()));
    for (Expression value : outside) {
      Expressions.variables(
          value,
          variable -> {
            if (variable instanceof ParameterReference reference) {
              references.add(reference);
            }
          });
    }
    Deque<Step> open = new ArrayDeque<>(topLevel);
    while (!open.isEmpty()) {
      LoweredStep step = Objects.requireNonNull(lowered.get(open.removeFirst()));
      references.addAll(step.parameters());
      List<Step> inner = step.inner();
      for (int i = inner.size() - 1; i >= 0; i--) {
        open.addFirst(inner.get(i));
      }
    }
    Map<String, Parameter> byName = new LinkedHashMap<>();
    for (ParameterReference reference : references) {
      declare(reference.parameter(), reference.declaredWith(), byName, problems);
    }
    return List.copyOf(byName.values());
  }

  private static void declare(
      Parameter used, List<Parameter> with, Map<String, Parameter> byName, Problems problems) {
    List<Parameter> all = with.isEmpty() ? List.of(used) : with;
    for (Parameter parameter : all) {
      Parameter there = byName.putIfAbsent(parameter.name(), parameter);
      if (there != null && !there.equals(parameter)) {
        problems.error(
            "PSK109",
            null,
            "Parameters." + parameter.name(),
            "two different parameters have this name: " + text(there) + " and " + text(parameter),
            "Declare it once and use that declaration everywhere, or rename one.");
      }
    }
  }

  private static String text(Parameter parameter) {
    return parameter.type().wireName()
        + (parameter.defaultValue() == null
            ? " without a default"
            : " with the default \"" + parameter.defaultValue() + "\"");
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }
}
