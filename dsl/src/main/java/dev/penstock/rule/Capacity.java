package dev.penstock.rule;

import dev.penstock.definition.Node;
import dev.penstock.definition.StepDefinition;
import java.math.BigDecimal;
import java.util.Set;

/** PSK307: a step on instances that are often not to be had tries again. */
final class Capacity implements Rule {
  private static final String ERROR = "SageMaker.CAPACITY_ERROR";
  private static final Set<String> TYPES = Set.of("Processing", "Training", "Tuning", "Transform");

  @Override
  public void check(Topology topology, StepDefinition step, Report report) {
    if (!TYPES.contains(step.type()) || isRetried(step)) {
      return;
    }
    InstanceTypes.visit(
        topology,
        step,
        (place, type) -> {
          if (InstanceTypes.isLargeAccelerated(type)) {
            report.warning(
                "PSK307",
                step.name(),
                place,
                type + " is often not to be had, and the step fails when it is not",
                "Say .retry(RetryPolicy.on(ExceptionType.CAPACITY_ERROR)"
                    + ".maxAttempts(10).interval(Duration.ofMinutes(10))).");
          }
        });
  }

  private static boolean isRetried(StepDefinition step) {
    for (Node policy : Nodes.elements(Nodes.at(step.json(), "RetryPolicies"))) {
      BigDecimal attempts = Nodes.number(Nodes.at(policy, "MaxAttempts"));
      boolean never = attempts != null && attempts.signum() == 0;
      if (!never
          && RetryLimits.types(policy).stream().map(Nodes::constant).anyMatch(ERROR::equals)) {
        return true;
      }
    }
    return false;
  }
}
