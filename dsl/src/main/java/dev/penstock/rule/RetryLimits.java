package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.Node.ArrayNode;
import dev.penstock.definition.Node.NumberNode;
import dev.penstock.definition.Node.ObjectNode;
import dev.penstock.definition.Node.TextNode;
import dev.penstock.definition.StepDefinition;
import dev.penstock.step.ExceptionType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** PSK209: retry policies are within the service's bounds and fit the step's type. */
final class RetryLimits implements Rule {
  private static final Set<String> WITHOUT_JOB = Set.of("Model", "RegisterModel", "EMR");

  private static final Set<String> WITHOUT_INTERNAL_ERROR = Set.of("Tuning", "AutoML");

  /** Steps that the service never tries again, or only of itself. */
  private static final Set<String> NEVER =
      Set.of(
          "Condition",
          "Fail",
          "Lambda",
          "Callback",
          "ForEach",
          "Endpoint",
          "InferenceComponent",
          "Lineage",
          "BedrockCustomModel",
          "BedrockCustomModelDeployment",
          "BedrockModelImport",
          "BedrockProvisionedModelThroughput");

  private static final Set<String> EXCEPTIONS =
      Arrays.stream(ExceptionType.values())
          .map(ExceptionType::wireName)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public void look(StepDefinition step, StepContents contents, Report report) {
    if (step.json().get("RetryPolicies") instanceof ArrayNode policies) {
      if (NEVER.contains(step.type()) && !policies.elements().isEmpty()) {
        report.error(
            "PSK209",
            step.name(),
            "RetryPolicies",
            "a step of type " + step.type() + " has no retry policies",
            "Take them out.");
      }
      for (int i = 0; i < policies.elements().size(); i++) {
        if (policies.elements().get(i) instanceof ObjectNode policy) {
          check(step, policy, "RetryPolicies[" + i + "]", report);
        }
      }
    }
  }

  private static void check(StepDefinition step, ObjectNode policy, String place, Report report) {
    range(step, policy, place, "MaxAttempts", 0, 20, report);
    range(step, policy, place, "ExpireAfterMin", 1, 14400, report);
    range(step, policy, place, "IntervalSeconds", 0, 43200, report);
    range(step, policy, place, "BackoffRate", 0, Integer.MAX_VALUE, report);
    if (Nodes.at(policy, "MaxAttempts") != null && Nodes.at(policy, "ExpireAfterMin") != null) {
      report.error(
          "PSK209",
          step.name(),
          place,
          "MaxAttempts and ExpireAfterMin are both given",
          "Keep one of them.");
    }
    if (Nodes.at(policy, "ExceptionType") != null) {
      checkTypes(step, types(policy), place, report);
    }
  }

  private static void checkTypes(StepDefinition step, List<Node> all, String place, Report report) {
    if (all.isEmpty()) {
      report.error("PSK209", step.name(), place, "the policy names no exception type", "Name one.");
    }
    Set<Node> seen = new HashSet<>();
    for (Node type : all) {
      if (!seen.add(type)) {
        report.error(
            "PSK209",
            step.name(),
            place + ".ExceptionType",
            Words.kind(type) + " is named twice",
            "Name it once.");
      }
      String name = Nodes.constant(type);
      if (name != null && !EXCEPTIONS.contains(name)) {
        report.error(
            "PSK209",
            step.name(),
            place + ".ExceptionType",
            "the service knows no exception type " + Words.shown(name),
            Words.suggestion(name, EXCEPTIONS));
      }
      if (WITHOUT_INTERNAL_ERROR.contains(step.type())
          && "SageMaker.JOB_INTERNAL_ERROR".equals(name)) {
        report.error(
            "PSK209",
            step.name(),
            place + ".ExceptionType",
            "a step of type "
                + step.type()
                + " never tries again after an internal error of its job",
            "Take it out.");
      }
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

  /** What a policy tries again after. One type is written without a list in older definitions. */
  static List<Node> types(Node policy) {
    Node types = Nodes.at(policy, "ExceptionType");
    return types instanceof TextNode one ? List.of(one) : Nodes.elements(types);
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
      if (!number.isInteger() && !member.equals("BackoffRate")) {
        report.error(
            "PSK209",
            step.name(),
            place + "." + member,
            number.digits() + " is no whole number",
            "Give a whole number.");
      } else if (found < min || found > max) {
        report.error(
            "PSK209",
            step.name(),
            place + "." + member,
            number.digits()
                + " is out of range; the service takes "
                + Words.span(
                    String.valueOf(min), max == Integer.MAX_VALUE ? "" : String.valueOf(max)),
            "Give a number in this range.");
      }
    }
  }
}
