package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.StepDefinition;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PSK316: a condition is sometimes true and sometimes not. */
final class DecidedConditions implements Rule {
  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    if (step.type().equals("Condition")) {
      List<Node> conditions = Nodes.elements(step.arguments().get("Conditions"));
      for (int i = 0; i < conditions.size(); i++) {
        check(topology, step, "Conditions[" + i + "]", conditions.get(i), report);
      }
      together(step, conditions, report);
    }
  }

  private static void check(
      Topology topology, StepDefinition step, String place, Node condition, Report report) {
    Boolean outcome = outcome(topology, condition);
    if (outcome != null) {
      report.warning(
          "PSK316",
          step.name(),
          place,
          "the condition is " + (outcome ? "always" : "never") + " true" + why(topology, condition),
          "Compare what can differ between executions, or take the condition out.");
      return;
    }
    Node inner = Nodes.at(condition, "Condition");
    if (inner != null) {
      check(topology, step, place + ".Condition", inner, report);
    }
    List<Node> all = Nodes.elements(Nodes.at(condition, "Conditions"));
    for (int i = 0; i < all.size(); i++) {
      check(topology, step, place + ".Conditions[" + i + "]", all.get(i), report);
    }
  }

  private static @Nullable Boolean outcome(Topology topology, Node condition) {
    String type = String.valueOf(Nodes.constant(Nodes.at(condition, "Type")));
    switch (type) {
      case "Not" -> {
        Node inner = Nodes.at(condition, "Condition");
        Boolean outcome = inner == null ? null : outcome(topology, inner);
        return outcome == null ? null : Boolean.valueOf(!outcome);
      }
      case "Or" -> {
        boolean never = true;
        List<Node> all = Nodes.elements(Nodes.at(condition, "Conditions"));
        for (Node each : all) {
          Boolean outcome = outcome(topology, each);
          if (Boolean.TRUE.equals(outcome)) {
            return true;
          }
          never &= outcome != null;
        }
        never &= !all.isEmpty();
        return never ? Boolean.FALSE : null;
      }
      case "In" -> {
        return Comparison.in(topology, condition);
      }
      default -> {
        Comparison comparison = Comparison.of(condition);
        return comparison == null ? null : comparison.outcome(topology);
      }
    }
  }

  private static String why(Topology topology, Node condition) {
    Comparison comparison = Comparison.of(condition);
    Node compared = comparison == null ? Nodes.at(condition, "QueryValue") : comparison.left();
    List<String> possible = Comparison.texts(topology, compared);
    return possible.isEmpty()
        ? ""
        : ": the value is one of "
            + String.join(", ", possible.stream().limit(10).toList())
            + (possible.size() > 10 ? ", …" : "");
  }

  /** All conditions of a step must be true, and may leave no value for that. */
  private static void together(StepDefinition step, List<Node> conditions, Report report) {
    Map<Node, BigDecimal> least = new HashMap<>();
    Map<Node, BigDecimal> greatest = new HashMap<>();
    Map<Node, Boolean> strict = new HashMap<>();
    Map<Node, Node> equal = new HashMap<>();
    for (int i = 0; i < conditions.size(); i++) {
      Comparison comparison = Comparison.of(conditions.get(i));
      if (comparison != null && comparison.isWithLiteral()) {
        Node before = equal.putIfAbsent(comparison.left(), comparison.right());
        if (before != null && !before.equals(comparison.right())) {
          never(
              step,
              i,
              Words.kind(before) + " and " + Words.kind(comparison.right()) + " at once",
              report);
          return;
        }
      }
      BigDecimal number =
          comparison != null && comparison.right() instanceof NumberNode
              ? Nodes.number(comparison.right())
              : null;
      if (comparison == null || number == null || comparison.left() instanceof NumberNode) {
        continue;
      }
      Node value = comparison.left();
      String type = comparison.type();
      if (!type.startsWith("Less")) {
        least.merge(value, number, BigDecimal::max);
      }
      if (!type.startsWith("Greater")) {
        greatest.merge(value, number, BigDecimal::min);
      }
      if (type.equals("LessThan") || type.equals("GreaterThan")) {
        strict.put(value, true);
      }
      BigDecimal from = least.get(value);
      BigDecimal to = greatest.get(value);
      int order = from == null || to == null ? -1 : from.compareTo(to);
      if (order > 0 || (order == 0 && strict.containsKey(value))) {
        never(step, i, "at least " + from + " and at most " + to, report);
        return;
      }
    }
  }

  private static void never(StepDefinition step, int position, String what, Report report) {
    report.warning(
        "PSK316",
        step.name(),
        "Conditions[" + position + "]",
        "the condition is never true together with those before it: the value would have to be "
            + what,
        "Compare what can differ between executions, or use Condition.or(…).");
  }
}
