package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.StepDefinition;
import dev.penstock.diagnostic.Diagnostic;
import dev.penstock.diagnostic.Severity;
import dev.penstock.rule.Operand.Kind;
import java.util.List;

/** PSK222: a condition compares values of one kind, and puts only texts and numbers in order. */
final class ComparedTypes implements Rule {
  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    Conditions.visit(step, (place, condition) -> check(topology, step, place, condition, report));
  }

  private static void check(
      Topology topology, StepDefinition step, String place, Node condition, Report report) {
    String type = String.valueOf(Nodes.constant(Nodes.at(condition, "Type")));
    if (type.equals("In")) {
      Operand query = Operand.of(topology, Nodes.at(condition, "QueryValue"));
      List<Node> values = Nodes.elements(Nodes.at(condition, "Values"));
      for (int i = 0; i < values.size(); i++) {
        Operand value = Operand.of(topology, values.get(i));
        compare(step, place + ".Values[" + i + "]", query, value, report);
      }
      return;
    }
    Operand left = Operand.of(topology, Nodes.at(condition, "LeftValue"));
    Operand right = Operand.of(topology, Nodes.at(condition, "RightValue"));
    if (type.startsWith("Greater") || type.startsWith("Less")) {
      for (Operand side : List.of(left, right)) {
        if (side.kind() == Kind.TRUTH) {
          report.warning(
              "PSK222",
              step.name(),
              place,
              side.words() + " is neither greater nor less than anything",
              "Compare it with equalTo(…).");
          return;
        }
      }
    }
    compare(step, place, left, right, report);
  }

  private static void compare(
      StepDefinition step, String place, Operand one, Operand other, Report report) {
    for (Operand side : List.of(one, other)) {
      if (side.kind() == Kind.CONTAINER) {
        report.error(
            "PSK222",
            step.name(),
            place,
            side.words() + ", is no single value",
            "Compare one value in it.");
        return;
      }
    }
    if (one.kind() != Kind.UNKNOWN && other.kind() != Kind.UNKNOWN && one.kind() != other.kind()) {
      // What the service does with a truth value is not known; definitions of the real world do it.
      boolean truth = one.kind() == Kind.TRUTH || other.kind() == Kind.TRUTH;
      report.add(
          new Diagnostic(
              "PSK222",
              truth ? Severity.WARNING : Severity.ERROR,
              step.name(),
              place,
              one.words() + " is compared with " + other.words(),
              "Compare a text with a text, and a number with a number."));
    }
  }
}
