package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.StepDefinition;
import java.util.Set;

/** PSK209: retry policies are within the service's bounds and fit the step's type. */
final class RetryLimits implements Rule {
  private static final Set<String> WITHOUT_JOB = Set.of("Model", "RegisterModel", "EMR");

  @Override
  public void check(Topology topology, Report report) {
    for (StepDefinition step : topology.steps()) {
      if (step.json().get("RetryPolicies") instanceof ArrayNode policies) {
        for (int i = 0; i < policies.elements().size(); i++) {
          if (policies.elements().get(i) instanceof ObjectNode policy) {
            check(step, policy, "RetryPolicies[" + i + "]", report);
          }
        }
      }
    }
  }

  private static void check(StepDefinition step, ObjectNode policy, String place, Report report) {
    range(step, policy, place, "MaxAttempts", 0, 20, report);
    range(step, policy, place, "ExpireAfterMin", 1, 14400, report);
    range(step, policy, place, "IntervalSeconds", 0, 43200, report);
    range(step, policy, place, "BackoffRate", 0, Integer.MAX_VALUE, report);
    if (policy.get("MaxAttempts") != null && policy.get("ExpireAfterMin") != null) {
      report.error(
          "PSK209",
          step.name(),
          place,
          "MaxAttempts and ExpireAfterMin are both given",
          "Keep one of them.");
    }
    Node types = policy.get("ExceptionType");
    if (types instanceof ArrayNode all) {
      if (all.elements().isEmpty()) {
        report.error(
            "PSK209", step.name(), place, "the policy names no exception type", "Name one.");
      }
      for (Node type : all.elements()) {
        if (type instanceof TextNode text
            && text.value().startsWith("SageMaker.")
            && WITHOUT_JOB.contains(step.type())) {
          report.error(
              "PSK209",
              step.name(),
              place,
              text.value()
                  + " never happens at a step of type "
                  + step.type()
                  + ", which runs no job",
              "Take it out; SERVICE_FAULT and THROTTLING remain.");
        }
      }
    }
  }

  private static void range(
      StepDefinition step,
      ObjectNode policy,
      String place,
      String member,
      int min,
      int max,
      Report report) {
    if (policy.get(member) instanceof NumberNode number) {
      // Not BigDecimal, which takes no exponent such as 1e9999999999.
      double found = Double.parseDouble(number.digits());
      if (found < min || found > max) {
        report.error(
            "PSK209",
            step.name(),
            place + "." + member,
            number.digits() + " is out of range",
            max == Integer.MAX_VALUE
                ? "The service takes at least " + min + "."
                : "The service takes " + min + " to " + max + ".");
      }
    }
  }
}
